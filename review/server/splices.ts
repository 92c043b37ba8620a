import type {TranslationUnit} from '../../pipeline/model/index.ts'
import type {UnitSplice} from '../contract/part-patch.ts'

/** What makes `before` into `after`, from the end of the list to its beginning. Units that say the same are left out. */
export function splicesOf(
  before: readonly TranslationUnit[],
  after: readonly TranslationUnit[]
): readonly UnitSplice[] {
  let start = 0
  while (start < before.length && before[start]!.id === after[start]?.id) start++
  let tail = 0
  while (
    tail < Math.min(before.length, after.length) - start &&
    before[before.length - 1 - tail]!.id === after[after.length - 1 - tail]!.id
  )
    tail++
  const middle = {at: start, remove: before.length - start - tail, units: after.slice(start, after.length - tail)}
  return [
    ...changed(before, after, before.length - tail, after.length - tail, tail),
    ...(middle.remove > 0 || middle.units.length > 0 ? [middle] : []),
    ...changed(before, after, 0, 0, start)
  ]
}

/** Units of a stretch that kept their ids and changed otherwise, neighbours together, the last first. */
function changed(
  before: readonly TranslationUnit[],
  after: readonly TranslationUnit[],
  from: number,
  to: number,
  length: number
): readonly UnitSplice[] {
  const splices: {at: number; remove: number; units: TranslationUnit[]}[] = []
  for (let index = 0; index < length; index++) {
    const [old, now] = [before[from + index]!, after[to + index]!]
    if (saysTheSame(old, now)) continue
    const last = splices.at(-1)
    if (last && last.at + last.remove === from + index) {
      last.remove++
      last.units.push(now)
    } else splices.push({at: from + index, remove: 1, units: [now]})
  }
  return splices.reverse()
}

/** Units with the same id have the same members: what can differ is what is said of them. */
function saysTheSame(a: TranslationUnit, b: TranslationUnit): boolean {
  if (a === b) return true
  const keys = Object.keys(b.pairs)
  if (a.confidence !== b.confidence || Object.keys(a.pairs).length !== keys.length) return false
  return keys.every(key => {
    const [before, now] = [a.pairs[key], b.pairs[key]!]
    return (
      before?.status === now.status &&
      before.confidence === now.confidence &&
      before.conflict === now.conflict &&
      before.decision === now.decision
    )
  })
}
