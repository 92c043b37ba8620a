import {corpus, directions} from './corpus.ts'
import {seededRandom} from './seeded-random.ts'
import {spoilers} from './spoil.ts'

/** A sentence and its translation, with the tags of their languages. */
export interface CleanUnit {
  readonly source: string
  readonly target: string
  readonly sourceText: string
  readonly targetText: string
}

/** A clean unit with one error in its target; an empty target was left out. */
export interface SeededError extends CleanUnit {
  readonly kind: string
}

/** Units that are drawn for one error before its kind is given up: a set may hold no acronym at all. */
const MOST_DRAWS = 20_000

const ownUnits: readonly CleanUnit[] = directions.flatMap(({source, target, s, t}) =>
  corpus.map(line => ({source, target, sourceText: line[s]!, targetText: line[t]!}))
)

/** So many errors, the kinds in turn, in units chosen by the seed: of the bench's own corpus where none are given. */
export function seedErrors(
  count: number,
  seed: number,
  units: readonly CleanUnit[] = ownUnits
): readonly SeededError[] {
  const random = seededRandom(seed)
  const errors: SeededError[] = []
  const kinds = [...spoilers]
  for (let turn = 0; errors.length < count && kinds.length > 0; turn++) {
    const {kind, spoil} = kinds[turn % kinds.length]!
    const spoilt = spoilOne(units, random, spoil)
    if (spoilt === null) kinds.splice(turn-- % kinds.length, 1)
    else errors.push({kind, ...spoilt})
  }
  return errors
}

function spoilOne(
  units: readonly CleanUnit[],
  random: () => number,
  spoil: (typeof spoilers)[number]['spoil']
): CleanUnit | null {
  for (let draw = 0; draw < MOST_DRAWS; draw++) {
    const unit = units[Math.floor(random() * units.length)]!
    const targetText = spoil(unit.targetText, unit.sourceText, unit.target, random)
    if (targetText !== null) return {...unit, targetText}
  }
  return null
}
