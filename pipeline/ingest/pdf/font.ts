import type {Font} from './page.ts'

/** What pdf.js hands over of a font, with `fontExtraProperties`. */
export interface FontFacts {
  readonly name?: string
  readonly bold?: boolean
  readonly black?: boolean
  readonly italic?: boolean
  readonly isMonospace?: boolean
  readonly ascent?: number
  readonly descent?: number
}

const boldName = /bold|black|heavy|semib|demi|[-,]bd|medium\b.*caps|ultra|medi(?:ita)?$/i
/** Weights as CMap-less CJK fonts name them: `W6`, and Heiti, a sans that Chinese typesetting uses as bold. */
const boldCjk = /(?:^|[-_])w[6-9]\b|simhei|heiti|\bhei\b|boldsong|dabiaosong|小标宋|黑体/i
const italicName = /italic|oblique|kursiv|slanted|[-,]it\b|(?:^|\+)cmti|(?:^|\+)cmsl/i
const computerModernBold = /^(?:cmbx|cmssbx|cmb1|sfbx|ecbx|lmbx|lmssbx|ecsx|sfsx)/i
const monoName =
  /mono|courier|consol|typewriter|menlo|code\b|lmtt|^cmtt|^ectt|^sftt|fixed|inconsolata|liberationmono|andale/i

/** Style of a font from its flags, else from its name, as typesetters leave the flags unset. */
export function fontStyle(facts: FontFacts): Font {
  const name = (facts.name ?? '').replace(/^[A-Z]{6}\+/, '')
  return {
    name,
    bold:
      facts.bold === true ||
      facts.black === true ||
      boldName.test(name) ||
      boldCjk.test(name) ||
      computerModernBold.test(name),
    italic: facts.italic === true || italicName.test(name),
    mono:
      facts.isMonospace === true
        ? !/[\u4e00-\u9fff]|cjk|simsun|song|ming|gothic|fangsong|kai/i.test(name)
        : monoName.test(name),
    ascent: plausible(facts.ascent, 0.5, 1.3, 0.85),
    descent: plausible(facts.descent === undefined ? undefined : Math.abs(facts.descent), 0.05, 0.6, 0.22)
  }
}

function plausible(value: number | undefined, low: number, high: number, fallback: number): number {
  return value !== undefined && value >= low && value <= high ? value : fallback
}
