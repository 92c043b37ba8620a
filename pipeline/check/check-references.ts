import type {Reference} from '../model/block.ts'
import type {Document} from '../model/document.ts'
import type {Finding} from '../model/finding.ts'
import {leaves} from '../model/reading-order.ts'
import type {Numbering, Section} from '../model/section.ts'
import {findingOf} from './finding-of.ts'

const captioned: ReadonlySet<string> = new Set(['table', 'figure'])

/**
 * References to a number that the document does not have, although it numbers things of that kind. One finding for each such number of an edition, with
 * every place where it is meant. A table of contents is left out: its entries repeat headings, and may be cut.
 */
export function checkReferences(document: Document): readonly Finding[] {
  const numbered = numberings(document.sections)
  const resolved = new Set(
    [...leaves(document.sections)].flatMap(({block}) =>
      (block.references ?? []).flatMap(({kind, target}) => (target ? [kind] : []))
    )
  )
  const dangling = [...leaves(document.sections)].flatMap(({block, sections}) =>
    sections.some(({role}) => role === 'contents')
      ? []
      : (block.references ?? [])
          .filter(({target, external}) => target === undefined && external !== true)
          .filter(of => (captioned.has(of.kind) && resolved.has(of.kind)) || isNumbered(of, block.text, numbered))
          .map(({start, end, kind, path}) => ({
            key: `${kind} ${path.join('.')}`,
            text: block.text.slice(start, end),
            places: block.places
          }))
  )
  return [...Map.groupBy(dangling, ({key}) => key).values()].map(same =>
    findingOf('check:reference-unresolved', {
      part: document.part,
      unit: null,
      detail: {lang: document.lang, reference: same[0]!.text},
      places: same[0]!.places,
      related: same.slice(1).flatMap(({places}) => places)
    })
  )
}

function numberings(sections: readonly Section[]): readonly Numbering[] {
  return sections.flatMap(({numbering, sections: inner}) => [...(numbering ? [numbering] : []), ...numberings(inner)])
}

/** True where the document has sections that are called as the reference calls one: else the number is likely another document's. */
function isNumbered({start, kind, path}: Reference, text: string, numbered: readonly Numbering[]): boolean {
  const sign = text[start] === '§'
  const alike = numbered.filter(({label}) => label.startsWith('§') === sign)
  if (sign || kind === 'part' || kind === 'article' || kind === 'annex') return alike.some(of => of.kind === kind)
  // "Kapittel 2.1" and "punkt 2.1" mean a heading that says no more than 2.1.
  return alike.some(of => of.kind === kind || (path.length > 1 && of.kind === 'section' && of.path.length > 1))
}
