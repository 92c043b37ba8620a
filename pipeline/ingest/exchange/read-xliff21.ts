import {glueOf, ownTag, parseLangMap, statusOfState, type UnitStatus, unitStatus} from '../../model/index.ts'
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
  const langs = {source: srcLang, target: trgLang}
  const segments = elements(unit, 'xliff2:segment')
  const isOurs = own.has('source') || own.has('target')
  if (isOurs) {
    const was = unitStatus.safeParse(own.get('was'))
    const status = was.success ? statusOfSegments(segments, was.data) : undefined
    const facts = new Map([...own, ...pairFacts(own, pair, status)])
    const pieces = elements(unit).filter(({name}) => name === 'xliff2:segment' || name === 'xliff2:ignorable')
    const variants = sides.flatMap(side => ownVariant(pieces, side, langs[side], own.get(side) ?? null))
    return [{id, facts, notes, variants}]
  }
  return segments.map((segment, index): ReadUnit => {
    const variants = sides.flatMap((side): readonly ReadVariant[] => {
      const text = translatableText(child(segment, `xliff2:${side}`))
      return text === '' ? [] : [{lang: langs[side], text, segments: null, pieces: null}]
    })
    const number = segment.attributes.id ?? index + 1
    return {
      id: segments.length === 1 ? id : `${id}/${number}`,
      facts: own,
      notes: index === 0 ? notes : [],
      variants
    }
  })
}

const sides = ['source', 'target'] as const

/** One side of a unit that Samsvar wrote as one segment; a tool may have cut it into several, with or without the spaces between them. */
function ownVariant(
  pieces: readonly XmlElement[],
  side: (typeof sides)[number],
  lang: string,
  segments: string | null
): readonly ReadVariant[] {
  const found = pieces.flatMap(piece => child(piece, `xliff2:${side}`) ?? [])
  const text = found.map(translatableText).reduce((all, next) => {
    const isApart = all === '' || next === '' || /\s$/u.test(all) || /^\s/u.test(next)
    return all + (isApart ? '' : glueOf(lang)) + next
  }, '')
  if (found.length === 0 || (text === '' && segments === null)) return []
  const marked = found.map(element => markedPieces(element, isSegment))
  return [{lang, text, segments, pieces: marked.every(some => some !== null) ? marked.flat() : null}]
}

/** The status that the segments of a unit agree on; what it was where they do not. */
function statusOfSegments(segments: readonly XmlElement[], was: UnitStatus): UnitStatus {
  const said = segments.map(({attributes: {state, subState}}) =>
    statusOfState(state, subState?.replace(/^samsvar:/u, ''), was)
  )
  return new Set(said).size === 1 && said[0] !== undefined ? said[0] : was
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
