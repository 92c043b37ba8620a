import {readValues} from '../language/read-values.ts'
import type {LanguageTag} from '../model/language-tag.ts'
import type {Numbering} from '../model/section.ts'
import {numberPath} from './number-path.ts'

type Kind = Numbering['kind']

const words: Readonly<Record<string, Kind>> = {
  del: 'part',
  part: 'part',
  kapittel: 'chapter',
  kap: 'chapter',
  chapter: 'chapter',
  seksjon: 'section',
  section: 'section',
  sec: 'section',
  artikkel: 'article',
  art: 'article',
  article: 'article',
  punkt: 'point',
  pkt: 'point',
  point: 'point',
  item: 'point',
  vedlegg: 'annex',
  tillegg: 'annex',
  annex: 'annex',
  appendix: 'annex',
  attachment: 'annex'
}

const hanUnits: Readonly<Record<string, Kind>> = {
  编: 'part',
  篇: 'part',
  部分: 'part',
  章: 'chapter',
  节: 'section',
  節: 'section',
  条: 'article',
  條: 'article',
  款: 'point',
  项: 'point'
}

const han = '[一二三四五六七八九十百零〇两\\d]+'
const named = new RegExp(
  `^(${Object.keys(words).join('|')})\\.?\\s+(\\d+(?:[.-]\\d+)*|[IVXLC]+|[A-Z])(?![\\p{L}\\d])\\.?`,
  'iu'
)
const hanNamed = new RegExp(`^第\\s*(${han})\\s*(部分|[编篇章节節条條款项])`)
const hanAnnex = new RegExp(`^(?:附件|附录|附錄)\\s*(${han}|[A-Z])?(?=[\\s：:、.．]|$)`)
const hanPlain = /^([一二三四五六七八九十百]+)[、．.]/
const hanBracketed = /^[（(]([一二三四五六七八九十百]+)[)）]/
const paragraphSign = /^§\s*(\d+(?:-\d+)*)\s*([a-z](?![\p{L}]))?\.?/u
const decimal = /^(\d{1,3}(?:\.\d{1,3})+)\.?(?=\s|[\u3400-\u9fff])/
const counted = /^(\d{1,2})([.)．、])?(?=\s+[\p{Lu}\p{Lo}«“"]|[\u3400-\u9fff])/u
const lettered = /^([A-Z])\.(?=\s+\p{Lu})/u

/**
 * The number that a heading begins with, `null` where it has none: `Artikkel 4 Prioriterte områder` → article 4,
 * `第二条 目标` → article 2, `2.1 Mål` → section 2.1, `（三）` → point 3. A year or a date at the beginning is no number.
 */
export function numberingOf(heading: string, lang: LanguageTag): Numbering | null {
  const text = heading.trim()
  if (beginsWithDate(text, lang)) return null
  const byWord = named.exec(text)
  if (byWord)
    return numbered(words[(byWord[1] ?? '').toLowerCase()] ?? 'section', byWord[0], numberPath(byWord[2] ?? ''))
  const byHan = hanNamed.exec(text)
  if (byHan) return numbered(hanUnits[byHan[2] ?? ''] ?? 'section', byHan[0], numberPath(byHan[1] ?? ''))
  const annex = hanAnnex.exec(text)
  if (annex) return numbered('annex', annex[0], numberPath(annex[1] ?? ''))
  const plain = hanPlain.exec(text)
  if (plain) return numbered('section', plain[0].slice(0, -1), numberPath(plain[1] ?? ''))
  const bracketed = hanBracketed.exec(text)
  if (bracketed) return numbered('point', bracketed[0], numberPath(bracketed[1] ?? ''))
  const sign = paragraphSign.exec(text)
  if (sign) return numbered('section', sign[0].replace(/\.$/, '').trim(), numberPath(sign[1] ?? ''))
  const dotted = decimal.exec(text)
  if (dotted) return numbered('section', dotted[1] ?? '', numberPath(dotted[1] ?? ''))
  const plainNumber = counted.exec(text)
  if (plainNumber) return numbered('section', plainNumber[1] ?? '', numberPath(plainNumber[1] ?? ''))
  const letter = lettered.exec(text)
  return letter ? numbered('section', letter[1] ?? '', numberPath(letter[1] ?? '')) : null
}

function numbered(kind: Kind, label: string, path: readonly number[]): Numbering {
  return {kind, label: label.trim().replace(/\.$/, ''), path}
}

const beginsWithDate = (text: string, lang: LanguageTag): boolean =>
  readValues(text, lang).some(value => value.start === 0 && (value.kind === 'date' || value.kind === 'period'))
