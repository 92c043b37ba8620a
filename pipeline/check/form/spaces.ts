import {languageSubtag} from '../../model/language-tag.ts'
import {type Flaw, type FormRule, flawsOf} from './form-rule.ts'

const double = /(?<=\S) {2,}(?=\S)/gu
const beforeMark = /(?<=[\p{L}\p{N})»”"])[ \t]+(?=[,;!?](?:\s|$)|[.:](?:\s+\p{Lu}|\s*$))/gu
// A “ behind a letter closes, by the wrong mark.
const insideBracket =
  /(?<=(?<![\p{L}\p{N}.,!?])[([«“])[ \t]+(?=[\p{L}\p{N}])|(?<=[([])[ \t]+(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}.!?])[ \t]+(?=[)\]»”](?:[\s.,;:!?]|$))/gu
const afterMark = /(?<=\p{Ll}{2})[,;](?=\p{L}{2})|(?<=\p{Ll}{3})[.!?](?=\p{Lu}\p{Ll}+\s)/gu
const inChinese = /(?<=\p{Script=Han})[ \t]+(?=\p{Script=Han}{2})|(?<=\p{Script=Han})[ \t]+(?=[，。；：？！、”》）])/gu
/** Addresses, names of files and what programs expand, such as {daily,weekly}, have marks without spaces. */
const address = /\S*(?:\/\/|www\.|@|\w\.\w+\/|\{[^\s{}]*\})\S*/gu

/** Languages that put a space before `?` and `:`. */
const spaced: ReadonlySet<string> = new Set(['fr'])

/** Two spaces in a row, spaces before a mark or inside brackets, none behind a comma; in Chinese, spaces between characters. */
export const spaces: FormRule = (text, lang) => {
  const subtag = languageSubtag(lang)
  const none = () => ''
  const found: readonly Flaw[] =
    subtag === 'zh'
      ? [
          // Headings and captions part their number and name by a space.
          ...(/[，。；]/u.test(text) ? flawsOf('check:spaces', text, inChinese, none) : []),
          ...flawsOf('check:spaces', text, insideBracket, none)
        ]
      : [
          ...(spaced.has(subtag) ? [] : flawsOf('check:spaces', text, beforeMark, none)),
          ...flawsOf('check:spaces', text, insideBracket, none),
          ...flawsOf('check:spaces', text, afterMark, ([mark]) => `${mark} `)
        ]
  const addresses = [...text.matchAll(address)].map(match => [match.index, match.index + match[0].length] as const)
  const outside = found.filter(({start, end}) => !addresses.some(([from, to]) => start >= from && end <= to))
  return [
    ...outside,
    ...flawsOf('check:spaces', text, double, () => (subtag === 'zh' ? '' : ' ')).filter(isNew(outside))
  ]
}

function isNew(others: readonly Flaw[]): (flaw: Flaw) => boolean {
  return ({start, end}) => !others.some(other => other.start < end && other.end > start)
}
