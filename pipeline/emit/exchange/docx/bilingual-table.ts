import {type ExchangeFile, type ExchangeUnit, unitStatus} from '../../../model/index.ts'
import type {Labels} from '../../document-markdown.ts'
import type {XmlNode} from '../xml.ts'
import {TEXT_WIDTH, wordPackage} from './package.ts'
import {cell, choice, fineText, paragraph, row, run, table} from './word.ts'

/** Widths of the columns beside the texts, in twentieths of a point. */
const NUMBER = 500
const STATUS = 1150
const COMMENT = 2000
/** What import needs stands in the last column: whoever cuts and pastes rows takes it along, in any word processor. */
const KEY = 600
/** Statuses that a reviewer can choose. */
const CHOICES = unitStatus.options.filter(status => status !== 'stale')

/**
 * The units of a part as a table in a Word document: a row a unit, a paragraph a segment, a list of statuses for each pair, a place for a
 * comment. The texts can be changed; tracked changes are read as accepted.
 */
export function toDocx(file: ExchangeFile, labels: Labels): Uint8Array {
  const {work, part, langs, editions, after, units} = file
  const title = editions.find(edition => edition.title !== null)?.title ?? work
  const pairs = pairsOf(langs)
  const width = Math.floor((TEXT_WIDTH - NUMBER - STATUS * pairs.length - COMMENT - KEY) / Math.max(1, langs.length))
  const widths = [NUMBER, ...langs.map(() => width), ...pairs.map(() => STATUS), COMMENT, KEY]
  const key = JSON.stringify({samsvar: 1, work, part, langs, editions, after})
  const heads = [
    '',
    ...langs.map(lang => labels(`language.${lang}`)),
    ...pairs.map(pair => pair.join('–')),
    labels('exchange.comment')
  ]
  const head = row(
    [
      ...heads.map((text, index) => cell([paragraph([run(text, {bold: true, lang: 'en'})])], widths[index] ?? 0)),
      cell([fineText(key)], KEY, true)
    ],
    true
  )
  const rows = units.map((unit, index) => unitRow(unit, index, langs, widths))
  const blocks = [
    paragraph([run(title, {lang: langs[0] ?? 'en'})], 'Title'),
    paragraph([run(labels('exchange.legend', {statuses: CHOICES.join(', ')}), {lang: 'en'})]),
    ...editions.map(edition => paragraph([run(editionLine(edition, labels), {lang: 'en'})])),
    table([head, ...rows], widths),
    paragraph([])
  ]
  return wordPackage(blocks, {title, lang: langs[0] ?? 'en'})
}

function unitRow(unit: ExchangeUnit, index: number, langs: readonly string[], widths: readonly number[]): XmlNode {
  const {id, section, type, sides, confidence, pairs, changed, notes} = unit
  const segments = Object.fromEntries(Object.entries(sides).map(([lang, side]) => [lang, side.segments]))
  const key = JSON.stringify({unit: id, section, type, segments, confidence, pairs, changed})
  const contents: readonly (readonly XmlNode[])[] = [
    [paragraph([run(String(index + 1), {size: 14})])],
    ...langs.map(lang => (sides[lang]?.texts ?? []).map(text => paragraph([run(text, {lang})]))),
    ...pairsOf(langs).map(([a, b]) => {
      const pair = pairs[`${a}-${b}`]
      return pair ? [paragraph([choice(pair.status, CHOICES)])] : []
    }),
    notes.map(note => paragraph([run(note, {lang: 'en'})]))
  ]
  const cells = contents.map((paragraphs, at) => cell(paragraphs, widths[at] ?? 0))
  return row([...cells, cell([fineText(key)], KEY, true)])
}

function pairsOf(langs: readonly string[]): readonly (readonly [string, string])[] {
  return langs.flatMap((a, index) => langs.slice(index + 1).map((b): readonly [string, string] => [a, b]))
}

function editionLine({lang, authority, rights}: ExchangeFile['editions'][number], labels: Labels): string {
  const notice = authority === 'original' ? labels('authority.original') : labels(`notice.${authority}`)
  const {attribution, licence, basis} = rights
  const facts = [attribution, licence ?? basis].filter(fact => fact !== null)
  return `${labels(`language.${lang}`)}: ${notice} (${facts.join('; ')})`
}
