import type {Finding} from '../model/finding.ts'
import {findingOf} from './finding-of.ts'
import {isSettled, type PlacedSegment, placesOfSide, type UnitPair} from './unit-side.ts'

/** What a block is to a reader; a contact line or a quote is a paragraph by another name, and an item may be set as one. */
type Kind = 'heading' | 'cell' | 'text'

/**
 * A heading that corresponds to running text, a cell to what stands outside every table, or a heading of another level than all others lead to expect.
 * `pairs` are of one source and one target language.
 */
export function checkStructure(pairs: readonly UnitPair[]): readonly Finding[] {
  const whole = pairs.filter(
    ({source, target, pair}) => source.segments.length > 0 && target.segments.length > 0 && !isSettled(pair)
  )
  const shift = usualShift(whole)
  return whole.flatMap(pair => {
    const [source, target] = [kindsOf(pair.source.segments), kindsOf(pair.target.segments)]
    if (source.size !== 1 || target.size !== 1) return []
    const [[from], [to]] = [[...source], [...target]] as const
    const [level, other] = [levelOf(pair.source.segments[0]!), levelOf(pair.target.segments[0]!)]
    if (from !== to) return [differing(pair, shown(from!, level), shown(to!, other))]
    return level !== null && other !== null && other - level !== shift
      ? [differing(pair, `h${level + shift}`, `h${other}`)]
      : []
  })
}

/** The kind by the name that HTML has for it. */
function shown(kind: Kind, level: number | null): string {
  return kind === 'heading' ? `h${level ?? ''}` : kind === 'cell' ? 'td' : 'p'
}

function differing({part, unit, source, target}: UnitPair, wanted: string, seen: string): Finding {
  return findingOf('check:structure-differs', {
    part,
    unit: unit.id,
    detail: {sourceLang: source.lang, targetLang: target.lang, expected: wanted, actual: seen},
    places: placesOfSide(target),
    related: placesOfSide(source),
    actual: seen,
    expected: wanted
  })
}

/** By how much the headings of an edition lie deeper than those of the source, all in all. */
function usualShift(pairs: readonly UnitPair[]): number {
  const shifts = pairs.flatMap(({source, target}) => {
    const [from, to] = [levelOf(source.segments[0]!), levelOf(target.segments[0]!)]
    return from === null || to === null ? [] : [to - from]
  })
  const counts = [...Map.groupBy(shifts, shift => shift)].sort((a, b) => b[1].length - a[1].length)
  return counts[0]?.[0] ?? 0
}

function kindsOf(segments: readonly PlacedSegment[]): ReadonlySet<Kind> {
  return new Set(segments.map(({block: {type}}) => (type === 'heading' || type === 'cell' ? type : 'text')))
}

/** The level of a heading in the tree of sections. */
function levelOf({block, sections}: PlacedSegment): number | null {
  return block.type === 'heading' ? (sections.at(-1)?.level ?? null) : null
}
