import {overlap} from './box.ts'
import type {Span} from './page.ts'

/** A dropped initial is at least this many times as large as the text beside it, and reaches over so many of its lines. */
const leastSize = 1.8
const fewestLines = 2
/** The text begins this close to the initial's right edge, in sizes of the text. */
const nearText = 1.2
/** The last line beside the initial stands on its baseline, and the first does not reach over it, within this many sizes of the text. */
const sameHeight = 0.7
/** Capitals of most fonts are this high, in ems. */
const capitalHeight = 0.7

const initial = /^["'“”„«‘]?\p{Lu}$/u

/**
 * Sets initials that drop over several lines down to the size and the baseline of the first of them, so that they are the first
 * letter of its first word again.
 */
export function withSetInitials(spans: readonly Span[]): readonly Span[] {
  if (!spans.some(span => initial.test(span.text))) return spans
  return spans.map(span => {
    if (!initial.test(span.text)) return span
    const first = firstBeside(span, spans)
    return first === null
      ? span
      : {
          ...span,
          size: first.size,
          baseline: first.baseline,
          font: first.font,
          box: [Math.min(span.box[0], first.box[0]), first.box[1], first.box[0], first.box[3]],
          edges: [...span.text].map(() => span.box[0])
        }
  })
}

/** The run that goes on the word of an initial: the uppermost of those that begin right of it; null where it drops over no lines. */
function firstBeside(cap: Span, spans: readonly Span[]): Span | null {
  const top = cap.baseline - capitalHeight * cap.size
  const beside = spans.filter(
    span =>
      span !== cap &&
      cap.size >= leastSize * span.size &&
      span.box[0] >= cap.box[2] - 0.3 * span.size &&
      span.box[0] - cap.box[2] < nearText * span.size &&
      overlap(span.baseline - capitalHeight * span.size, span.baseline, top, cap.baseline + 1) > 0
  )
  const byHeight = beside.sort((a, b) => a.baseline - b.baseline)
  const [first, last] = [byHeight[0], byHeight.at(-1)]
  if (first === undefined || last === undefined) return null
  const lines = new Set(byHeight.map(span => Math.round(span.baseline / 2)))
  const reaches =
    first.baseline - capitalHeight * first.size > top - sameHeight * first.size &&
    Math.abs(last.baseline - cap.baseline) < sameHeight * last.size
  return lines.size >= fewestLines && reaches ? first : null
}
