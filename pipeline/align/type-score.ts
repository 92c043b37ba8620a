import type {Side} from './side.ts'

/** Aligned segments are of one type this often. */
const SAME_TYPE = 0.95
const LARGEST = 2.5

/** Score of two segments' types being what they are, in nats; 0 for all where types are not known. */
export type TypeScore = (source: number, target: number) => number

/** The score of sides without types. */
export const silent: TypeScore = () => 0

/** Log p(target's type | source's) − log p(target's type), the chance from how common the types are in the two sides. */
export function typeScore(source: Side, target: Side): TypeScore {
  const categories = new Map<string, number>()
  const categoryOf = ({type}: {readonly type: string | null}) => {
    const name = type === null ? 'p' : /^h[1-6]$/.test(type) ? 'h' : type
    let index = categories.get(name)
    if (index === undefined) {
      index = categories.size
      categories.set(name, index)
    }
    return index
  }
  if ([...source.segments, ...target.segments].every(({type}) => type === null)) return silent
  const from = Int32Array.from(source.segments, categoryOf)
  const to = Int32Array.from(target.segments, categoryOf)
  const count = categories.size
  const share = new Float64Array(count)
  for (const category of [...from, ...to]) share[category] = share[category]! + 1
  const total = from.length + to.length + 1
  const table = new Float64Array(count * count)
  for (let a = 0; a < count; a++)
    for (let b = 0; b < count; b++) {
      const shareA = (share[a]! + 0.5) / total
      const shareB = (share[b]! + 0.5) / total
      table[a * count + b] =
        a === b
          ? Math.min(LARGEST, Math.log(SAME_TYPE / Math.min(SAME_TYPE, shareA)))
          : Math.log((1 - SAME_TYPE) / (1 - Math.max(shareA, shareB) + 0.02))
    }
  return (i, j) => table[from[i]! * count + to[j]!]!
}
