import {ownTag, parseLangMap, statusOfState, unitStatus} from '../../model/index.ts'
import {child, descendants, elements, textOf, type XmlElement} from '../office/xml-element.ts'
import type {ReadFile, ReadUnit, ReadVariant} from './read-file.ts'
import {markedPieces, translatableText} from './translatable-text.ts'

const GROUP = 'samsvar'
const EDITION = 'samsvar-edition '

/** XLIFF 2.0 and 2.1. A unit's segments are read as one text where Samsvar wrote it, and as units of their own else. */
export function readXliff21(root: XmlElement): ReadFile {
  const {srcLang = '*', trgLang = '*'} = root.attributes
  const files = elements(root, 'xliff2:file')
  const groups = files.flatMap(file => [...descendants(child(file, 'mda:metadata'), 'mda:metaGroup')])
  const facts = factsOf(groups.filter(({attributes}) => attributes.category === GROUP))
  const map = parseLangMap(facts.get('langs') ?? '') ?? {}
  const langs = [srcLang, trgLang]
  const pair = langs.map(lang => ownTag(lang, map)).join('-')
  const editions = groups
    .filter(({attributes}) => attributes.category?.startsWith(EDITION))
    .map(group => [(group.attributes.category ?? '').slice(EDITION.length), factsOf([group])] as const)
  const units = files
    .flatMap(file => [...descendants(file, 'xliff2:unit')])
    .flatMap(unit => readUnit(unit, langs, pair))
  return {mediaType: 'application/xliff+xml', langs, facts, editions: new Map(editions), units}
}

function readUnit(
  unit: XmlElement,
  [srcLang = '*', trgLang = '*']: readonly string[],
  pair: string
): readonly ReadUnit[] {
  const own = factsOf(
    elements(child(unit, 'mda:metadata'), 'mda:metaGroup').filter(({attributes}) => attributes.category === GROUP)
  )
  const notes = elements(child(unit, 'xliff2:notes'), 'xliff2:note').map(textOf)
  const {id = ''} = unit.attributes
  const segments = elements(unit, 'xliff2:segment')
  return segments.map((segment, index): ReadUnit => {
    const {state, subState} = segment.attributes
    const variant = (name: 'source' | 'target', lang: string): readonly ReadVariant[] => {
      const side = child(segment, `xliff2:${name}`)
      if (!side) return []
      const text = translatableText(side)
      if (text === '' && own.get(name) === undefined) return []
      return [{lang, text, segments: own.get(name) ?? null, pieces: markedPieces(side, isSegment)}]
    }
    const was = unitStatus.safeParse(own.get('was'))
    const status = was.success ? statusOfState(state, subState?.replace(/^samsvar:/u, ''), was.data) : undefined
    return {
      id: segments.length === 1 ? id : `${id}/${segment.attributes.id ?? index + 1}`,
      facts: new Map([...own, ...pairFacts(own, pair, status)]),
      notes: index === 0 ? notes : [],
      variants: [...variant('source', srcLang), ...variant('target', trgLang)]
    }
  })
}

/** What a file of one pair says of the unit, said of the pair. */
export function pairFacts(
  own: ReadonlyMap<string, string>,
  pair: string,
  status: string | undefined
): readonly (readonly [string, string])[] {
  const [was, confidence] = [own.get('was'), own.get('confidence')]
  return [
    ...(was === undefined ? [] : [[`was-${pair}`, was] as const]),
    ...(confidence === undefined ? [] : [[`confidence-${pair}`, confidence] as const]),
    ...(status === undefined ? [] : [[`status-${pair}`, status] as const])
  ]
}

function isSegment({name, attributes}: XmlElement): boolean {
  return name === 'xliff2:mrk' && attributes.type === 'samsvar:segment'
}

function factsOf(groups: readonly XmlElement[]): Map<string, string> {
  return new Map(
    groups.flatMap(group =>
      elements(group, 'mda:meta').map(meta => [meta.attributes.type ?? '', textOf(meta)] as const)
    )
  )
}
