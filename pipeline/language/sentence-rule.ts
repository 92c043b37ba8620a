/**
 * One rule of SRX 2.0: at a position where `before` matches the text that ends there and `after` the text that begins
 * there, the text breaks or must not break. The first rule that matches decides; where none does, there is no break.
 *
 * Patterns keep to what JavaScript, Java and ICU read alike (no `\b`, no `\w`), and every quantifier is bounded, so
 * that a position costs a constant and long text linear time. Source: SRX 2.0, GALA/LISA OSCAR, 2008.
 */
export interface SentenceRule {
  readonly breaks: boolean
  readonly before: string
  readonly after: string
}

/** Not inside a word: what must stand before an abbreviation. Chinese puts no space there. */
const WORD_START = '(?:(?<=\\p{Script=Han})|(?<![\\p{L}\\p{N}]))'
/** Nor the last part of an address: `no` in www.regjeringen.no. */
const ABBREVIATION_START = `${WORD_START}(?<![\\p{L}\\p{N}][.@/-])`
/** Quotes and brackets that may stand between the full stop and the space. */
export const CLOSERS = '["\'»”’›)\\]}」』】）》〉¹²³⁰⁴-⁹]'
/** Quotes, brackets and dashes that may open a sentence. */
const OPENERS = '["\'«“„‘‹(\\[{「『【（《〈¿¡–—•*-]'
/** What a sentence begins with when its language has capitals. */
const SENTENCE_START = `(?:${OPENERS}\\s?){0,3}[\\p{Lu}\\p{Lt}\\p{Lo}\\p{N}§$€£#@%]`

/** White space for engines whose own class is ASCII only, as Java's. */
const SPACE = '[\\s\\u00A0\\u2000-\\u200A\\u202F\\u3000]'
const spaced = (pattern: string) => pattern.replace(/\\s(?!\\S)/gu, SPACE)

const never = (before: string, after: string): SentenceRule => ({
  breaks: false,
  before: spaced(before),
  after: spaced(after)
})
const always = (before: string, after: string): SentenceRule => ({
  breaks: true,
  before: spaced(before),
  after: spaced(after)
})

/** `bl.a.` → a pattern for the letters as they stand, with or without spaces after its inner full stops. */
function spelling(abbreviation: string): string {
  return abbreviation.replace(/\.(?=.)/gu, '\\.\\s?')
}

/** Longest first, so that what tries alternatives from the left finds `f.eks` before `f`. */
function alternatives(words: readonly string[]): string {
  return [...words]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map(spelling)
    .join('|')
}

/** Lower-case entries also stand for their capitalised form: `jf` covers `Jf`. */
function bothCases(words: readonly string[]): readonly string[] {
  return [...new Set(words.flatMap(word => [word, word.slice(0, 1).toUpperCase() + word.slice(1)]))]
}

/** What a language adds to the rules that all languages with capitals share. All lists are written without the last full stop. */
export interface SentenceWords {
  /** Abbreviations that something always follows: `kap`, `Dr`, `f.eks`. */
  readonly inner: readonly string[]
  /** Abbreviations that something follows only where it is a number: `No`, `s`. */
  readonly beforeNumber: readonly string[]
  /** Abbreviations that belong with a capitalised name, but also end sentences: `U.S`. */
  readonly beforeName: readonly string[]
  /** Words that begin sentences and no names; they break after an initial or a `beforeName`. */
  readonly starters: readonly string[]
  /** Verbs of saying: a question in quotes before them and their subject goes on. */
  readonly saying: readonly string[]
  /** Month names: `17. Mai`. Empty where days carry no full stop. */
  readonly months: readonly string[]
}

/** Words that stand before the number of a heading or caption, in nb, nn and en. */
const numbered =
  'kapittel kap artikkel del avsnitt punkt vedlegg tillegg sak tabell figur boks chapter section article part annex appendix item table figure box'.split(
    ' '
  )

/** The rules of a language that ends sentences with `.`, `?` and `!` and begins them with capitals. */
export function capitalRules(words: SentenceWords): readonly SentenceRule[] {
  const starter = `\\s{1,8}(?:${words.starters.join('|')})(?![\\p{L}\\p{N}.])`
  const rules = [
    // "1. Innledning", "2.3. Mål", "IV. Annex", "A. Scope": the number of a heading or an item at the start of the block.
    never('^\\s{0,8}[(\\[]?(?:\\d{1,3}(?:\\.\\d{1,3}){0,4}|[IVXLC]{1,6}|\\p{Lu}|\\p{Ll})\\.', '\\s'),
    // "§ 4-2 a. Søknad", "Kapittel 3. Tilskudd", "Table 1. Exports": the same with a sign or the word for what is numbered.
    never(
      `^\\s{0,8}(?:§|(?:${alternatives(bothCases(numbered))})\\.?)\\s?(?:\\d{1,3}(?:[.-]\\d{1,3}){0,3}(?:\\s?[a-z])?|[IVXLC]{1,6}|\\p{Lu})\\.`,
      '\\s'
    ),
    // "… målene: 1. Etablere sentre. 2. Bygge partnerskap": the same inside a paragraph. "NOU 2022: 9." is the number of a report.
    never('(?:[!?;)]|(?<!NOU\\s\\d{4}):|\\p{Ll}{5}\\.)\\s{1,4}(?:\\d{1,2}|[a-z])\\.', '\\s{1,8}\\p{L}'),
    never(`${ABBREVIATION_START}(?:${alternatives(bothCases(words.inner))})\\.`, '\\s'),
    never(`${ABBREVIATION_START}(?:${alternatives(bothCases(words.beforeNumber))})\\.`, '\\s{1,8}[\\[(]?[\\p{N}§]'),
    ...(words.starters.length > 0
      ? [
          always(
            `${WORD_START}(?:${[...words.beforeName, '\\p{Lu}'].map(w => (w === '\\p{Lu}' ? w : spelling(w))).join('|')})\\.`,
            starter
          )
        ]
      : []),
    ...(words.beforeName.length > 0
      ? [never(`${WORD_START}(?:${alternatives(words.beforeName)})\\.`, '\\s{1,8}\\p{Lu}')]
      : []),
    // "J. R. Hansen", "H.K.H. Kronprinsen"
    never(`${WORD_START}\\p{Lu}\\.`, '\\s{1,8}\\p{Lu}'),
    ...(words.months.length > 0
      ? [never(`${WORD_START}\\d{1,2}\\.`, `\\s{1,8}(?:${bothCases(words.months).join('|')})(?!\\p{L})`)]
      : []),
    // "Are we happy?" Mr Smith asked.
    ...(words.saying.length > 0
      ? [
          never(
            `[?!]["'»”’]{1,2}`,
            `\\s{1,8}(?:\\p{Lu}[\\p{L}.'’-]{0,30}\\s{1,4}){1,3}(?:${words.saying.join('|')})(?!\\p{L})`
          )
        ]
      : []),
    // An ellipsis in brackets stands for what was left out: "[…]", "(...)".
    never('[(\\[](?:…|\\.{3})[)\\]]', '\\s'),
    always(`[.?!…。！？]${CLOSERS}{0,4}(?:\\[\\d{1,3}\\]){0,4}`, `\\s{1,8}${SENTENCE_START}`),
    // "…avtale.1 Neste": a note's number that lost its raised place.
    always('\\p{Ll}{4}[.?!]\\d{1,2}', '\\s{1,8}\\p{Lu}'),
    // Two line ends are a paragraph's end whatever stands around them.
    always('\\n\\s{0,8}', '\\n')
  ]
  return rules
}

/** Pieces in quotation marks, brackets or titles inside which nothing breaks, by their opening and closing character. */
function unbroken(open: string, close: string): SentenceRule {
  const inside = `[^${open}${close}]{0,400}`
  // Look-behind leaves the positions before free for the next match, in tools that search without overlap.
  return never(`(?<=${open}${inside}[。！？；!?;.…]["'”’」』]{0,2})`, `${inside}${close}`)
}

/** The rules of a language that ends sentences with 。 and puts no space between them. */
export function ideographicRules(latin: SentenceWords, saying: readonly string[]): readonly SentenceRule[] {
  const end = '[。！？!?；]'
  // 》 is none: what stands in a title is not the end of the sentence around it.
  const closer = '["\'”’」』】）〕)\\]]'
  const note = '(?:[¹²³⁰⁴-⁹]|\\[\\d{1,3}\\])'
  return [
    unbroken('《', '》'),
    unbroken('〈', '〉'),
    unbroken('（', '）'),
    unbroken('〔', '〕'),
    unbroken('\\(', '\\)'),
    // “我们高兴吗？”他问。
    never(`[。！？!?…]["”’」』]{1,2}`, `(?:\\s|，){0,2}[^。！？；，：“”" ]{0,8}(?:${saying.join('|')})`),
    // ？！, 。’” and 。[1] end together.
    never(`${end}${closer}{0,4}${note}{0,4}`, `(?:${end}|${closer}|${note}|[》〉])`),
    // 1. 目标 and A. 范围 at the start of the block.
    ...capitalRules(latin).filter(rule => !rule.breaks),
    always(`[。！？；]${closer}{0,4}${note}{0,4}`, '[\\s\\S]'),
    // ASCII marks after Chinese characters.
    always(`\\p{Script=Han}[!?;]${closer}{0,4}${note}{0,4}`, '[\\s\\S]'),
    ...capitalRules(latin).filter(rule => rule.breaks)
  ]
}
