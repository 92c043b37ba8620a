import {
  type ExchangeFile,
  type ExchangeUnit,
  formatLangMap,
  formatSegments,
  joinedText,
  type LangMap
} from '../../model/index.ts'
import {compactInstant} from './compact-instant.ts'
import {editionFacts, lastChange} from './edition-facts.ts'
import {type XmlNode, xml, xmlDocument} from './xml.ts'

export interface MemoryOptions {
  /** Tags to write, by ours; ours where the map has none. */
  readonly langMap: LangMap
  /** Version of Samsvar. */
  readonly version: string
}

/**
 * A translation memory, TMX 1.4b (LISA OSCAR): all languages of a unit in one `tu`. Properties that TMX has no place for are `prop`s named
 * `x-samsvar-…`; names have no colon, which Trados takes for a type. Memories are merged with others, so every `tu` says where it is from.
 */
export function toTmx(file: ExchangeFile, {langMap, version}: MemoryOptions): string {
  const {work, part, langs, editions, after} = file
  const tag = (lang: string): string => langMap[lang] ?? lang
  const source = editions.find(({translationOf}) => translationOf === null)?.lang ?? langs[0] ?? 'en'
  const changed = lastChange(file)
  const header = xml(
    'header',
    {
      creationtool: 'Samsvar',
      creationtoolversion: version,
      segtype: 'sentence',
      'o-tmf': 'Samsvar',
      adminlang: 'en',
      srclang: tag(source),
      datatype: 'plaintext',
      changedate: changed === null ? undefined : compactInstant(changed)
    },
    [
      prop('work', work),
      prop('part', part),
      prop('langs', formatLangMap(langs, langMap)),
      ...(after.length > 0 ? [prop('after', after.join(' '))] : []),
      ...editions.flatMap(edition => editionFacts(edition).map(([name, value]) => prop(name, value, tag(edition.lang))))
    ]
  )
  const body = xml(
    'body',
    {},
    file.units.filter(({sides}) => Object.keys(sides).length > 0).map(unit => tu(unit, file, tag))
  )
  return xmlDocument(xml('tmx', {version: '1.4'}, [header, body]))
}

function tu(unit: ExchangeUnit, {work, part, langs, editions}: ExchangeFile, tag: (lang: string) => string): XmlNode {
  const {id, section, type, confidence, pairs, changed, notes} = unit
  const attributes = {tuid: id, changedate: changed === null ? undefined : compactInstant(changed)}
  return xml('tu', attributes, [
    ...notes.map(note => xml('note', {}, [note])),
    prop('work', work),
    prop('part', part),
    ...(section === '' ? [] : [prop('section', section)]),
    prop('type', type),
    prop('confidence', String(confidence)),
    ...Object.entries(pairs).flatMap(([pair, {confidence: probability, status, was}]) => [
      prop(`confidence-${pair}`, String(probability)),
      prop(`status-${pair}`, status),
      prop(`was-${pair}`, was)
    ]),
    ...langs.flatMap(lang => {
      const side = unit.sides[lang]
      const edition = editions.find(candidate => candidate.lang === lang)
      if (!side) return []
      return [
        xml('tuv', {'xml:lang': tag(lang)}, [
          prop('segments', formatSegments(side)),
          ...(edition ? [prop('authority', edition.authority)] : []),
          xml('seg', {}, [joinedText(lang, side)])
        ])
      ]
    })
  ])
}

function prop(name: string, value: string, lang?: string): XmlNode {
  return xml('prop', {type: `x-samsvar-${name}`, 'xml:lang': lang}, [value])
}
