import {seededRandom} from '../check/seeded-random.ts'
import {compose} from '../pdf/typeset/compose.ts'
import type {Block, Design} from '../pdf/typeset/composition.ts'
import {spoilt} from './spoilt.ts'
import {workDesign} from './work-design.ts'

/** One language version of a page. */
export interface CorpusPage {
  readonly lang: Design['lang']
  /** BCP 47. */
  readonly tag: string
  readonly title: string
  readonly blocks: readonly Block[]
  /** ISO 8601 date. */
  readonly published: string
  /** For the markup. */
  readonly random: () => number
}

/** Fewest blocks of a page; the longest have all that `compose` makes, about sixty. */
const SHORTEST = 4

/** A page in one language; those of the same seed say the same in every language, but for what translations lose. */
export function corpusPage(seed: number, lang: Design['lang'], tag: string): CorpusPage {
  const shared = seededRandom(seed)
  // Most pages are short, and a few are long.
  const share = shared() ** 3
  const published = `20${10 + Math.floor(shared() * 16)}-0${1 + Math.floor(shared() * 9)}-1${Math.floor(shared() * 10)}`
  const {title, blocks} = compose(workDesign(seed, lang))
  const cut = blocks.slice(0, SHORTEST + Math.round(share * (blocks.length - SHORTEST)))
  const own = seededRandom(seed * 7 + lang.charCodeAt(0))
  return {
    lang,
    tag,
    title: `${title} ${seed % 9973}`,
    blocks: lang === 'nb' ? cut : spoilt(cut, own, lang === 'zh' ? '' : ' '),
    published,
    random: own
  }
}
