import {eachMatch} from '../../language/each-match.ts'
import {numberPath} from '../number-path.ts'
import {isElsewhereInHan} from './elsewhere.ts'
import type {SpokenPoint, SpokenReference} from './spoken-reference.ts'

type Kind = SpokenReference['kind']

const kinds: Readonly<Record<string, Kind>> = {
  编: 'part',
  篇: 'part',
  部分: 'part',
  章: 'chapter',
  节: 'section',
  節: 'section',
  条: 'article',
  條: 'article',
  附件: 'annex',
  附录: 'annex',
  附錄: 'annex',
  表: 'table',
  图: 'figure',
  圖: 'figure'
}

const number = '[一二三四五六七八九十百零〇两]{1,7}|\\d{1,3}'
const counted = `第\\s?(?<counted>${number})\\s?(?<unit>部分|[编篇章节節条條])`
/** 表 and 图 end other words: only behind a mark, or a word that leads to them. */
const labelled = `(?<label>附件|附录|附錄|(?<![\\p{sc=Han}\\p{L}\\d])[表图圖]|(?<=[见見如和与與及照据於于在第从])[表图圖])\\s?(?<labelNumber>${number}|[A-Z](?![\\p{L}\\d])|\\d{1,3}(?:[.-]\\d{1,3})+)`
const opening = new RegExp(`${counted}|${labelled}`, 'gu')
const point = new RegExp(
  `的?第\\s?(?:[（(](?<bracketed>${number})[)）]|(?<plain>${number}))\\s?(?<unit>[款项項目])`,
  'uy'
)
/** What may stand between references that belong together: 第四条、第五条和第六条, 第四条至第六条. */
const joint = /^[、，,和与與及或至到～~—-]{1,2}$/u

/** 第四条, 第二章, 第四条第二款第（三）项, 附件一, 表2. */
export function hanReferences(text: string): readonly SpokenReference[] {
  const found: SpokenReference[] = []
  for (const match of eachMatch(opening, text)) {
    const {counted: written, unit, label, labelNumber} = match.groups ?? {}
    const kind = kinds[unit ?? label ?? '']
    if (!kind) continue
    const start = match.index
    const {points, end} = pointsAt(text, start + match[0].length)
    const before = found.at(-1)
    const together = before !== undefined && joint.test(text.slice(before.end, start))
    const external = together ? before.external : isElsewhereInHan(text, start)
    found.push({start, end, kind, path: numberPath(written ?? labelNumber ?? ''), points, external})
  }
  return found
}

function pointsAt(text: string, from: number): {readonly points: readonly SpokenPoint[]; readonly end: number} {
  const points: SpokenPoint[] = []
  let end = from
  while (points.length < 4) {
    point.lastIndex = end
    const match = point.exec(text)
    const {bracketed, plain, unit} = match?.groups ?? {}
    const written = bracketed ?? plain
    if (!match || written === undefined) break
    const printed = match[0].replace(/^的/u, '')
    const value = String(numberPath(written)[0] ?? '')
    points.push({text: printed, by: unit === '款' ? 'place' : 'marker', number: value})
    end += match[0].length
  }
  return {points, end}
}
