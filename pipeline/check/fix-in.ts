import type {Fix} from '../model/finding.ts'
import type {UnitSide} from './unit-side.ts'

/**
 * The fix that puts `text` in the place of characters `start` to `end` of a side's text (see `textOfSide`); none where they run over two segments.
 */
export function fixIn({segments}: UnitSide, start: number, end: number, text: string): Fix | undefined {
  let from = 0
  for (const {segment} of segments) {
    const to = from + segment.text.length
    if (start >= from && end <= to) return {segment: segment.id, start: start - from, end: end - from, text}
    from = to + 1
  }
  return undefined
}
