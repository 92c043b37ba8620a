import {useEffect, useLayoutEffect, useMemo, useRef, useState} from 'preact/hooks'
import type {Place} from '../../../pipeline/model/index.ts'
import {say} from '../words/say.ts'
import type {SourceProps} from './source-props.ts'

/** A stretch of one line, columns from 1, the end exclusive. */
interface LineStretch {
  readonly segment: string
  readonly from: number
  readonly to: number
}

/** The source text of an edition by its lines, with the row's segments lit; a click on a text goes to its row. */
export function TextPage({file, places, lit, active, zoom, onPick}: SourceProps) {
  const [lines, setLines] = useState<readonly string[] | null>(null)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    let isCurrent = true
    void fetch(file)
      .then(response => response.text())
      .then(text => isCurrent && setLines(text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)))
    return () => {
      isCurrent = false
    }
  }, [file])
  const stretches = useMemo(() => byLine(places), [places])
  useLayoutEffect(() => {
    const element = box.current
    const target = element?.querySelector('.lit.active') ?? element?.querySelector('.lit')
    if (!element || !(target instanceof HTMLElement)) return
    const [inner, outer] = [target.getBoundingClientRect(), element.getBoundingClientRect()]
    if (inner.top < outer.top || inner.bottom > outer.bottom)
      element.scrollTop += inner.top - outer.top - outer.height / 3
  }, [lines, lit, active, zoom])
  if (!lines) return <p class="quiet">{say('page.loading')}</p>
  return (
    <div
      class="source-text"
      ref={box}
      style={{'--zoom': String(zoom)}}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
      tabIndex={0}
      role="region"
      aria-label={say('page.source')}
    >
      <ol>
        {lines.map((line, index) => (
          <li key={index}>
            <Line text={line} stretches={stretches.get(index + 1) ?? []} lit={lit} active={active} onPick={onPick} />
          </li>
        ))}
      </ol>
    </div>
  )
}

function Line({
  text,
  stretches,
  lit,
  active,
  onPick
}: Pick<SourceProps, 'lit' | 'active' | 'onPick'> & {
  readonly text: string
  readonly stretches: readonly LineStretch[]
}) {
  if (stretches.length === 0) return <span class="plain">{text || ' '}</span>
  const edges = [...new Set([1, text.length + 1, ...stretches.flatMap(({from, to}) => [from, to])])]
    .filter(edge => edge >= 1 && edge <= text.length + 1)
    .sort((a, b) => a - b)
  return (
    <>
      {edges.slice(1).map((to, index) => {
        const from = edges[index]!
        const over = stretches.filter(stretch => stretch.from <= from && stretch.to >= to)
        // The smallest stretch is the most exact one.
        const segment = over.sort((a, b) => a.to - a.from - (b.to - b.from))[0]?.segment
        const piece = text.slice(from - 1, to - 1)
        if (segment === undefined)
          return (
            <span key={from} class="plain">
              {piece}
            </span>
          )
        const isLit = lit.includes(segment)
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard reaches every segment in the grid
          // biome-ignore lint/a11y/noStaticElementInteractions: as above
          <span
            key={from}
            class={`placed ${isLit ? 'lit' : ''} ${segment === active ? 'active' : ''}`}
            onClick={() => onPick(segment)}
          >
            {piece}
          </span>
        )
      })}
    </>
  )
}

function byLine(places: SourceProps['places']): ReadonlyMap<number, readonly LineStretch[]> {
  const found = new Map<number, LineStretch[]>()
  for (const [segment, held] of Object.entries(places))
    for (const place of held)
      for (const [line, from, to] of linesOf(place)) {
        const stretch = {segment, from, to}
        const before = found.get(line)
        if (before) before.push(stretch)
        else found.set(line, [stretch])
      }
  return found
}

/** Line, first column and end of every line that a place runs over. */
function linesOf(place: Place): readonly (readonly [number, number, number])[] {
  if (place.kind !== 'text') return []
  const {start, end} = place
  return Array.from({length: end.line - start.line + 1}, (_, index) => {
    const line = start.line + index
    return [
      line,
      line === start.line ? start.column : 1,
      line === end.line ? end.column : Number.MAX_SAFE_INTEGER
    ] as const
  })
}
