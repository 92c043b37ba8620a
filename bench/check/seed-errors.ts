import {corpus, directions} from './corpus.ts'
import {seededRandom} from './seeded-random.ts'
import {spoilers} from './spoil.ts'

/** A unit of the corpus with one error in its target; an empty target was left out. */
export interface SeededError {
  readonly kind: string
  readonly source: string
  readonly target: string
  readonly sourceText: string
  readonly targetText: string
}

/** So many errors, the kinds in turn, in units and directions chosen by the seed. */
export function seedErrors(count: number, seed: number): readonly SeededError[] {
  const random = seededRandom(seed)
  const errors: SeededError[] = []
  while (errors.length < count) {
    const {kind, spoil} = spoilers[errors.length % spoilers.length]!
    const {source, target, s, t} = directions[Math.floor(random() * directions.length)]!
    const line = corpus[Math.floor(random() * corpus.length)]!
    const spoilt = spoil(line[t]!, line[s]!, target, random)
    if (spoilt !== null) errors.push({kind, source, target, sourceText: line[s]!, targetText: spoilt})
  }
  return errors
}
