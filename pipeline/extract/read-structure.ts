import type {Block, Cell, TextBlock} from '../model/block.ts'
import type {Document} from '../model/document.ts'
import type {Section} from '../model/section.ts'
import {resolveReferences} from './resolve-references.ts'
import {definitionsIn} from './structure/definitions.ts'
import {headerPaths} from './structure/header-paths.ts'
import {signaturesIn} from './structure/signatures.ts'
import {statedValues} from './structure/stated-values.ts'

/**
 * What the text of a document says about itself, once its nodes have ids: typed values and references on blocks and cells, header paths on cells,
 * definitions and signature blocks on the document. Reads the text as it is and replaces what was read before, so it may run again after a correction.
 */
export function readStructure<T extends Pick<Document, 'sections' | 'lang'>>(
  document: T
): T & Pick<Document, 'definitions' | 'signatures'> {
  const {lang} = document
  const referencesOf = resolveReferences(document.sections, lang)
  const sections = document.sections.map(section => ofSection(section, []))
  const [definitions, signatures] = [definitionsIn(sections), signaturesIn(sections, lang)]
  const {definitions: _, signatures: __, ...rest}: T & Pick<Document, 'definitions' | 'signatures'> = document
  return {
    ...(rest as T),
    sections,
    ...(definitions.length > 0 && {definitions}),
    ...(signatures.length > 0 && {signatures})
  }

  function ofSection(section: Section, above: readonly Section[]): Section {
    const within = [...above, section]
    return {
      ...section,
      title: section.title && ofText(section.title, within),
      introduction: section.introduction && ofText(section.introduction, within),
      blocks: section.blocks.map(block => ofBlock(block, within)),
      sections: section.sections.map(inner => ofSection(inner, within))
    }
  }

  function ofBlock(block: Block, within: readonly Section[]): Block {
    if (block.type !== 'table') return ofText(block, within)
    const paths = headerPaths(block)
    const rows = block.rows.map(row =>
      row.map((cell): Cell => {
        const headers = paths.get(cell)
        const {headers: _, ...read} = ofText(cell, within)
        return headers ? {...read, headers} : read
      })
    )
    return {...block, rows}
  }

  function ofText<B extends TextBlock | Cell>(block: B, within: readonly Section[]): B {
    const {values: _, references: __, ...rest} = block
    const language = 'lang' in block ? (block.lang ?? lang) : lang
    const values = block.type === 'code' ? [] : statedValues(block.text, language)
    const references = referencesOf(block, within)
    return {...(rest as B), ...(values.length > 0 && {values}), ...(references.length > 0 && {references})}
  }
}
