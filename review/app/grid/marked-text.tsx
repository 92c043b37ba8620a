/** A stretch of a text that stands out, and how. */
export interface Mark {
  readonly start: number
  readonly end: number
  readonly kind: string
  readonly title?: string
  /** Number of the match that a word belongs to: the same on all sides. */
  readonly match?: number
}

/** A text with its marks, which may overlap: every piece has the kinds of all marks over it. */
export function MarkedText({text, marks}: {readonly text: string; readonly marks: readonly Mark[]}) {
  if (marks.length === 0) return <>{text}</>
  const edges = [...new Set([0, text.length, ...marks.flatMap(({start, end}) => [start, end])])]
    .filter(edge => edge >= 0 && edge <= text.length)
    .sort((a, b) => a - b)
  return (
    <>
      {edges.slice(1).map((end, index) => {
        const start = edges[index]!
        const over = marks.filter(mark => mark.start <= start && mark.end >= end)
        const piece = text.slice(start, end)
        if (over.length === 0) return piece
        const title = over.find(mark => mark.title)?.title
        const match = over.find(mark => mark.match !== undefined)?.match
        return (
          <mark
            key={start}
            class={[...new Set(over.flatMap(({kind}) => kind.split(' ')))].join(' ')}
            data-match={match}
            {...(title && {title})}
          >
            {piece}
          </mark>
        )
      })}
    </>
  )
}
