import type {Link, Segment} from '../../model/index.ts'
import {type Html, html} from './html.ts'
import {safeUrl} from './safe-url.ts'
import type {MatchedWord} from './word-groups.ts'

/** A segment's text with its matched words and its links marked. Links are those of the block, by offsets into the block's text. */
export function markedText(segment: Segment, words: readonly MatchedWord[], links: readonly Link[]): Html {
  const {text, start: offset} = segment
  const stretches = links.flatMap(({start, end, url}) => {
    const href = safeUrl(url)
    const [from, to] = [Math.max(0, start - offset), Math.min(text.length, end - offset)]
    return href !== null && from < to ? [{from, to, href}] : []
  })
  const pieces: Html[] = []
  let at = 0
  for (const {from, to, href} of stretches.sort((a, b) => a.from - b.from)) {
    if (from < at) continue
    pieces.push(...wordsOf(text, at, from, words), html`<a href="${href}">${wordsOf(text, from, to, words)}</a>`)
    at = to
  }
  return html`${[...pieces, ...wordsOf(text, at, text.length, words)]}`
}

/** The text from one offset to another; a word that an end cuts through stays a word on both sides. */
function wordsOf(text: string, from: number, to: number, words: readonly MatchedWord[]): Html[] {
  const pieces: Html[] = []
  let at = from
  for (const {start, end, group} of words) {
    const [first, last] = [Math.max(start, from), Math.min(end, to)]
    if (first >= last) continue
    pieces.push(html`${text.slice(at, first)}`, html`<span data-g="${group}">${text.slice(first, last)}</span>`)
    at = last
  }
  return [...pieces, html`${text.slice(at, to)}`]
}
