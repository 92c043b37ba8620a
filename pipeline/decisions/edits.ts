import {contentHash} from '../model/content-hash.ts'
import {type Decision, decisionResults} from '../model/decision.ts'
import type {CurrentSegments} from './current-segments.ts'

/** Corrections of segments' texts: what the reviewer says that the source really has. */
export interface Edits {
  /** Text by segment id; only what differs from the text that was extracted. */
  readonly texts: Readonly<Record<string, string>>
  /** Corrections of a text that is no longer there. The new text stands until someone looks. */
  readonly stale: readonly {readonly event: Decision; readonly id: string}[]
  readonly gone: readonly {readonly event: Decision; readonly id: string}[]
}

/**
 * The texts as corrected. A correction holds where its segment's text is the one that was seen: the extracted text, or what an
 * earlier correction made of it. Where extraction has since come to the same text, nothing is left to correct.
 *
 * @param events edits in force, in causal order.
 */
export function editsOf(events: readonly Decision[], current: CurrentSegments): Edits {
  const texts = new Map<string, string>()
  const stale = new Map<string, Decision>()
  const gone: {readonly event: Decision; readonly id: string}[] = []
  for (const event of events) {
    const text = decisionResults.edit.parse(event.result).text
    for (const {id, hash} of Object.values(event.seen).flat()) {
      const segment = current.get(id)
      if (!segment) {
        gone.push({event, id})
        continue
      }
      const now = contentHash(texts.get(id) ?? segment.text)
      const isSeen = hash === segment.hash || hash === now
      if (!isSeen && contentHash(text) !== now) {
        stale.set(id, event)
        continue
      }
      stale.delete(id)
      if (contentHash(text) === segment.hash) texts.delete(id)
      else texts.set(id, text)
    }
  }
  return {texts: Object.fromEntries(texts), stale: [...stale].map(([id, event]) => ({event, id})), gone}
}
