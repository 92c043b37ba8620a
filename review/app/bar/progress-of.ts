import type {PartView} from '../../contract/part-view.ts'
import type {PairProgress} from '../../contract/work-entry.ts'
import {isDecided, pairSign, unitSign} from '../grid/unit-state.ts'

/** How far each pair of a part is. */
export function progressOf({units, pairs}: Pick<PartView, 'units' | 'pairs'>): readonly PairProgress[] {
  return pairs.map(({key, langs}) => {
    let [rows, decided, approved] = [0, 0, 0]
    for (const unit of units) {
      if (!langs.some(lang => (unit.members[lang] ?? []).length > 0)) continue
      rows++
      const sign = pairSign(unit, key)
      if (isDecided(sign)) decided++
      if (sign === 'approved') approved++
    }
    return {key, rows, decided, approved}
  })
}

/** How many rows of the shown languages are decided in all their pairs, and how many of those approved. */
export function rowProgress(
  {units, pairs}: Pick<PartView, 'units' | 'pairs'>,
  langs: readonly string[]
): Omit<PairProgress, 'key'> {
  let [rows, decided, approved] = [0, 0, 0]
  for (const unit of units) {
    if (!langs.some(lang => (unit.members[lang] ?? []).length > 0)) continue
    rows++
    const sign = unitSign(unit, pairs, langs)
    if (isDecided(sign)) decided++
    if (sign === 'approved') approved++
  }
  return {rows, decided, approved}
}
