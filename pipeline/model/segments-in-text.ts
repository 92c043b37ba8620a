import {contentHash} from './content-hash.ts'
import type {ExchangeSide} from './exchange.ts'
import {languageSubtag} from './language-tag.ts'

/*
 * Memories and bilingual files hold a side of a unit as one text. Where it has several segments, their lengths tell them apart again, and their
 * hashes tell which one was changed.
 */

/** Languages that put no space between sentences. */
const withoutSpaces: ReadonlySet<string> = new Set(['zh', 'ja', 'th', 'lo', 'km', 'my'])

/** What stands between the segments of a text: a space, or nothing. */
export function glueOf(lang: string): string {
  return withoutSpaces.has(languageSubtag(lang)) ? '' : ' '
}

export function joinedText(lang: string, {texts}: ExchangeSide): string {
  return texts.join(glueOf(lang))
}

/** `id~hash`, with several segments `id~hash~length`; UTF-16 code units of the text as it is joined. */
export function formatSegments({segments, texts}: ExchangeSide): string {
  const [only] = segments
  if (segments.length === 1 && only) return `${only.id}~${only.hash}`
  return segments.map(({id, hash}, index) => `${id}~${hash}~${texts[index]?.length ?? 0}`).join(' ')
}

/** A segment and how long it was. */
interface Stretch {
  readonly id: string
  readonly hash: string
  readonly length: number | null
}

/** The side that `formatSegments` and the text tell of; undefined where the first is not of that form. */
export function sideOf(lang: string, written: string, text: string): ExchangeSide | undefined {
  const items = written.trim().split(/\s+/u)
  const stretches = items.flatMap((item): readonly Stretch[] => {
    const {id, hash, length} = /^(?<id>[^~]+)~(?<hash>[0-9a-f]{16})(?:~(?<length>\d+))?$/u.exec(item)?.groups ?? {}
    return id !== undefined && hash !== undefined
      ? [{id, hash, length: length === undefined ? null : Number(length)}]
      : []
  })
  if (stretches.length < items.length) return undefined
  return {segments: stretches.map(({id, hash}) => ({id, hash})), texts: split(text, stretches, glueOf(lang))}
}

/** The segments' texts: unchanged ones from both ends; what is left between them is the changed one, or several that cannot be told apart. */
function split(text: string, stretches: readonly Stretch[], glue: string): readonly string[] {
  if (stretches.length < 2) return [text]
  const before: string[] = []
  const after: string[] = []
  let start = 0
  let end = text.length
  for (const {length, hash} of stretches) {
    const piece = text.slice(start, start + (length ?? 0))
    if (length === null || contentHash(piece) !== hash) break
    before.push(piece)
    start = Math.min(text.length, start + length + glue.length)
  }
  for (const {length, hash} of stretches.slice(before.length).reverse()) {
    const piece = text.slice(Math.max(start, end - (length ?? 0)), end)
    if (length === null || contentHash(piece) !== hash) break
    after.unshift(piece)
    end = Math.max(start, end - length - glue.length)
  }
  const between = text.slice(start, end)
  const left = stretches.length - before.length - after.length
  if (left > 1) return [text]
  if (left === 1) return [...before, between, ...after]
  if (between.trim() === '') return [...before, ...after]
  // Something was added where no segment stood: it belongs to the one before, or to the first.
  const added = before.pop()
  if (added !== undefined) return [...before, `${added}${glue}${between}`, ...after]
  return [`${between}${glue}${after[0]}`, ...after.slice(1)]
}
