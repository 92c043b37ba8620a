import {type ExchangeFile, type ExchangeUnit, formatLangMap, formatSegments, stateOf} from '../../model/index.ts'
import {editionFacts, lastChange} from './edition-facts.ts'
import {textElement} from './marked-text.ts'
import {pairsBetween} from './restrict-to.ts'
import type {MemoryOptions} from './tmx.ts'
import {type XmlNode, xml, xmlDocument} from './xml.ts'

/**
 * One pair of languages as XLIFF 2.1 (OASIS Standard, 13 February 2018) with its metadata module: a unit a translation unit, the state and
 * `samsvar:` sub-state by status.
 *
 * @param file with two languages, the source first.
 */
export function toXliff21(file: ExchangeFile, {langMap, version}: MemoryOptions): string {
  const {work, part, langs, editions, after} = file
  const [source = '', target = ''] = langs
  const tag = (lang: string): string => langMap[lang] ?? lang
  const changed = lastChange(file)
  const facts = metadata([
    group('samsvar', [
      ['version', version],
      ['work', work],
      ['part', part],
      ['langs', formatLangMap(langs, langMap)],
      ...(after.length > 0 ? [['after', after.join(' ')] as const] : []),
      ...(changed === null ? [] : [['changed', changed] as const])
    ]),
    ...editions.map(edition => group(`samsvar-edition ${edition.lang}`, editionFacts(edition)))
  ])
  return xmlDocument(
    xml(
      'xliff',
      {
        xmlns: 'urn:oasis:names:tc:xliff:document:2.0',
        'xmlns:mda': 'urn:oasis:names:tc:xliff:metadata:2.0',
        version: '2.1',
        srcLang: tag(source),
        trgLang: tag(target)
      },
      [
        xml('file', {id: 'f1', original: `${work}/${part}`, 'xml:space': 'preserve'}, [
          facts,
          ...file.units.map(unit => unitElement(unit, source, target))
        ])
      ]
    )
  )
}

function unitElement(unit: ExchangeUnit, source: string, target: string): XmlNode {
  const [from, to] = [unit.sides[source], unit.sides[target]]
  const [pair] = pairsBetween([source, target]).map(key => unit.pairs[key])
  const status = pair?.status ?? 'untranslated'
  const facts: readonly (readonly [string, string])[] = [
    ...(unit.section === '' ? [] : [['section', unit.section] as const]),
    ['type', unit.type],
    ['confidence', String(unit.confidence)],
    ['was', pair?.was ?? 'untranslated'],
    ...(unit.changed === null ? [] : [['changed', unit.changed] as const]),
    ...(from ? [['source', formatSegments(from)] as const] : []),
    ...(to ? [['target', formatSegments(to)] as const] : [])
  ]
  // A mark must not have the id of a segment of its unit.
  const mark = (side: string) => (value: string, index: number) => ({
    id: `${side}${index + 1}`,
    type: 'samsvar:segment',
    value
  })
  const notes = unit.notes.map((note, index) => xml('note', {id: `n${index + 1}`}, [note]))
  return xml('unit', {id: unit.id}, [
    metadata([group('samsvar', facts)]),
    ...(notes.length > 0 ? [xml('notes', {}, notes)] : []),
    xml('segment', {id: 's1', state: stateOf(status, '2.1'), subState: `samsvar:${status}`}, [
      textElement('source', {}, source, from, mark('ms')),
      ...(to ? [textElement('target', {}, target, to, mark('mt'))] : [])
    ])
  ])
}

function metadata(groups: readonly XmlNode[]): XmlNode {
  return xml('mda:metadata', {}, groups)
}

function group(category: string, facts: readonly (readonly [string, string])[]): XmlNode {
  return xml(
    'mda:metaGroup',
    {category},
    facts.map(([type, value]) => xml('mda:meta', {type}, [value]))
  )
}
