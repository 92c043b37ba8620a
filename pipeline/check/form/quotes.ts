import {languageSubtag} from '../../model/language-tag.ts'
import type {Flaw, FormRule, MarkCount} from './form-rule.ts'

/** Quotation marks of a language, and those of others that it does not take. Straight ones are told only where `straight` says so. */
interface Quotes {
  readonly open: string
  readonly close: string
  readonly foreign: RegExp
  readonly straight: 'wrong' | 'right' | 'wrong beside its own'
}

const norwegian: Quotes = {
  open: '«',
  close: '»',
  foreign: /[“„]([^“”„«»]{1,400}?)[”“]/gu,
  straight: 'wrong beside its own'
}
const quotesOf: Readonly<Record<string, Quotes>> = {
  nb: norwegian,
  nn: norwegian,
  no: norwegian,
  en: {open: '“', close: '”', foreign: /[«„「『]([^«»“”„「」『』]{1,400}?)[»“”」』]/gu, straight: 'right'},
  zh: {open: '“', close: '”', foreign: /[«„「『]([^«»“”„「」『』]{1,400}?)[»“」』]/gu, straight: 'wrong'}
}
/** Traditional Chinese has corner brackets, and takes the curly ones of the mainland too. */
const traditional: Quotes = {
  open: '「',
  close: '」',
  foreign: /[«„]([^«»“”„「」『』]{1,400}?)[»“]/gu,
  straight: 'wrong'
}
const straight = /(?<![\d\p{L}=])"([^"]{1,400}?)"(?![\d\p{L}])/gu
const straightInChinese = /"([^"]{0,400}\p{Script=Han}[^"]{0,400})"/gu

/** Quotations in the marks of another language. */
export const quotes: FormRule = (text, lang, countOf) => {
  const subtag = languageSubtag(lang)
  const own = subtag === 'zh' && isTraditional(lang) ? traditional : quotesOf[subtag]
  if (!own) return []
  const told = own.straight === 'wrong' || (own.straight === 'wrong beside its own' && isUsual(own.open, countOf))
  return [
    ...flaws(text, own.foreign, own),
    ...(told ? flaws(text, subtag === 'zh' ? straightInChinese : straight, own) : [])
  ]
}

/** By the script that a tag names, or that its region writes: zh-Hant, zh-TW, zh-HK. */
function isTraditional(tag: string): boolean {
  return tag !== 'zh' && tag !== 'zh-Hans' && new Intl.Locale(tag).maximize().script === 'Hant'
}

/** True where an edition opens more quotations with this mark than with straight ones. */
function isUsual(open: string, countOf: MarkCount): boolean {
  return countOf(open) > countOf('"') / 2
}

function flaws(text: string, pattern: RegExp, {open, close}: Quotes): readonly Flaw[] {
  return [...text.matchAll(pattern)].map(match => ({
    rule: 'check:quotes',
    start: match.index,
    end: match.index + match[0].length,
    expected: `${open}${match[1]}${close}`
  }))
}
