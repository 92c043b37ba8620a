import {type ExchangeFile, type ExchangeUnit, formatLangMap, formatSegments, stateOf} from '../../model/index.ts'
import {editionFacts, lastChange} from './edition-facts.ts'
import {textElement} from './marked-text.ts'
import {pairsBetween} from './restrict-to.ts'
import type {MemoryOptions} from './tmx.ts'
import {type XmlNode, xml, xmlDocument} from './xml.ts'

/** Who says the notes that are Samsvar's own, as `name: value`. */
const OWN = 'samsvar'

/**
 * One pair of languages as XLIFF 1.2 strict (OASIS Standard, 1 February 2008). What import needs stands in `extradata`, which the standard
 * keeps for the tool that made the file; what the editions are, in notes of the header.
 *
 * @param file with two languages, the source first.
 */
export function toXliff12(file: ExchangeFile, {langMap, version}: MemoryOptions): string {
  const {work, part, langs, editions, after} = file
  const [source = '', target = ''] = langs
  const tag = (lang: string): string => langMap[lang] ?? lang
  const changed = lastChange(file)
  const facts: readonly (readonly [string, string])[] = [
    ['work', work],
    ['part', part],
    ['langs', formatLangMap(langs, langMap)],
    ...(after.length > 0 ? [['after', after.join(' ')] as const] : []),
    ...editions.flatMap(edition =>
      editionFacts(edition).map(([name, value]) => [`edition ${edition.lang} ${name}`, value] as const)
    )
  ]
  return xmlDocument(
    xml('xliff', {xmlns: 'urn:oasis:names:tc:xliff:document:1.2', version: '1.2'}, [
      xml(
        'file',
        {
          original: `${work}/${part}`,
          'source-language': tag(source),
          'target-language': tag(target),
          datatype: 'plaintext',
          'tool-id': OWN,
          date: changed === null ? undefined : changed.includes('T') ? changed : `${changed}T00:00:00Z`,
          'xml:space': 'preserve'
        },
        [
          xml('header', {}, [
            xml('tool', {'tool-id': OWN, 'tool-name': 'Samsvar', 'tool-version': version}),
            ...facts.map(([name, value]) => xml('note', {from: OWN}, [`${name}: ${value}`]))
          ]),
          xml(
            'body',
            {},
            file.units.map(unit => transUnit(unit, source, target))
          )
        ]
      )
    ])
  )
}

function transUnit(unit: ExchangeUnit, source: string, target: string): XmlNode {
  const [from, to] = [unit.sides[source], unit.sides[target]]
  const [pair] = pairsBetween([source, target]).map(key => unit.pairs[key])
  const status = pair?.status ?? 'untranslated'
  const extradata = JSON.stringify({
    section: unit.section,
    type: unit.type,
    confidence: unit.confidence,
    was: pair?.was ?? 'untranslated',
    changed: unit.changed,
    source: from ? formatSegments(from) : null,
    target: to ? formatSegments(to) : null
  })
  // No `mid`: the schema ties it to a mark of the same number in `seg-source`, which has none for segments that merge.
  const mark = () => ({mtype: 'x-samsvar-segment'})
  return xml('trans-unit', {id: unit.id, extradata, approved: status === 'approved' ? 'yes' : undefined}, [
    textElement('source', {}, source, from, mark),
    ...(to
      ? [
          textElement(
            'target',
            {state: stateOf(status, '1.2'), 'state-qualifier': `x-samsvar-${status}`},
            target,
            to,
            mark
          )
        ]
      : []),
    ...unit.notes.map(note => xml('note', {}, [note]))
  ])
}
