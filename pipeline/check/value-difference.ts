import type {Value} from '../model/value.ts'

/** Values of two sides that do not answer each other, in one of the groups that rules speak of. */
export interface ValueDifference {
  readonly group: 'period' | 'date' | 'number'
  readonly source: readonly Value[]
  readonly target: readonly Value[]
}
