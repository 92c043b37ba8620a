import type {Side} from './side.ts'

/** What a bead or unit costs where it is wrong: segments of each side by their end and length. */
export type WrongCost = (ends: readonly number[], lengths: readonly number[]) => number

/**
 * What a bead or unit costs where it is wrong. Of texts that stand on their sides over and over, such as "yes" in a table, none is likely, as each could
 * stand one further on; where no segment of it is likely to be alone either, leaving them alone would be wrong more often.
 *
 * @param usual of others: one whose posterior is below this is worth less than leaving its segments alone
 * @param alone how likely each segment of each side has no partner
 */
export function wrongCost(
  usual: number,
  sides: readonly Pick<Side, 'segments'>[],
  alone: readonly Float64Array[]
): WrongCost {
  const again = sides.map(repeated)
  return (ends, lengths) => {
    let most = 0
    for (let side = 0; side < ends.length; side++)
      for (let k = ends[side]! - lengths[side]!; k < ends[side]!; k++) {
        if (!again[side]![k]) return usual
        most = Math.max(most, alone[side]![k]!)
      }
    return Math.min(usual, most)
  }
}

/** Whether the text of each segment stands on its side more than once. */
function repeated({segments}: Pick<Side, 'segments'>): readonly boolean[] {
  const counts = new Map<string, number>()
  for (const {text} of segments) counts.set(text, (counts.get(text) ?? 0) + 1)
  return segments.map(({text}) => counts.get(text)! > 1)
}
