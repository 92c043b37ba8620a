import {seededRandom} from '../check/seeded-random.ts'
import type {Design, Marker} from '../pdf/typeset/composition.ts'

/** The languages of every work, as designs name them and as works do. */
export const corpusLanguages = [
  ['nb', 'nb'],
  ['en', 'en'],
  ['zh', 'zh-Hans']
] as const

type Language = Design['lang']

const MARKERS: readonly Marker[] = ['–', '•', 'a)', 'i.', '1.']
const CHINESE_MARKERS: readonly Marker[] = ['（一）', '一、', '•', '1.', '–']
const TABLES = ['grid', 'rows', 'head', 'none', 'shaded'] as const
const NUMBERED = ['none', '1.1', 'article'] as const
/** Points. */
const SIZES = [9, 10, 10.5, 11, 12] as const

/**
 * How a document is set, from a seed: in every language the same text, as `compose` draws the same for each of them, in another layout.
 *
 * @param seed of the text and the layout
 */
export function workDesign(seed: number, lang: Language): Design {
  const random = seededRandom(seed * 3 + ['nb', 'en', 'zh'].indexOf(lang))
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const markers = lang === 'zh' ? CHINESE_MARKERS : MARKERS
  return {
    id: `${lang}-${seed}`,
    lang,
    seed,
    columns: random() < 0.25 ? 2 : 1,
    sans: random() < 0.5,
    justified: random() < 0.5,
    size: pick(SIZES),
    indented: random() < 0.3,
    numbered: pick(NUMBERED),
    // As many in each language: with the same draws the same blocks come out.
    markers: [pick(markers), pick(markers), pick(markers)],
    tables: [pick(TABLES), pick(TABLES)],
    middle: random() < 0.5
  }
}
