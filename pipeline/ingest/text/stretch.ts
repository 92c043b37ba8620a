/** Characters `from` to `to` of a node's value, and `start` to `end` of the source that they were written as. */
export interface Stretch {
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
  /** A line ends in it: what stands before and after is on different lines. */
  readonly lineEnd?: true
}

/** True where each character of the value is one character of the source. */
export const isVerbatim = (stretch: Stretch): boolean => stretch.to - stretch.from === stretch.end - stretch.start

const isRun = (stretch: Stretch): boolean => isVerbatim(stretch) && stretch.lineEnd !== true

/** Joins verbatim stretches of one line that follow each other in value and source. */
export function joinStretches(stretches: readonly Stretch[]): readonly Stretch[] {
  const joined: Stretch[] = []
  for (const stretch of stretches) {
    const last = joined.at(-1)
    if (last && isRun(last) && isRun(stretch) && last.to === stretch.from && last.end === stretch.start)
      joined[joined.length - 1] = {...last, to: stretch.to, end: stretch.end}
    else joined.push(stretch)
  }
  return joined
}
