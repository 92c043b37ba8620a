import type {Run} from '../diagnostics/index.ts'
import type {Document} from '../model/document.ts'
import type {Finding} from '../model/finding.ts'
import type {Alignment} from '../model/unit.ts'
import type {Work} from '../model/work.ts'
import {checkAdapted, checkMissing, checkSourceLanguage, isAdapted} from './check-completeness.ts'
import {checkAttachments, checkPeriods} from './check-parts.ts'
import {checkValues} from './check-values.ts'
import {unitPairs} from './unit-side.ts'

export interface CheckInput {
  readonly work: Work
  readonly documents: readonly Document[]
  readonly alignments: readonly Alignment[]
}

/**
 * What is to be said of a work: unit by unit, then of whole editions, then across its parts. Pure; the same input gives the same
 * findings with the same ids in the same order.
 */
export function check({work, documents, alignments}: CheckInput, run: Run): readonly Finding[] {
  const ofUnits = alignments.flatMap(alignment => {
    run.signal.throwIfAborted()
    return [...unitPairs(alignment, documents)].flatMap(pair => [
      ...checkMissing(pair, isAdapted(alignment, pair.source.lang, pair.target.lang)),
      ...checkSourceLanguage(pair),
      ...checkValues(pair)
    ])
  })
  const ofEditions = alignments.flatMap(alignment => checkAdapted(alignment, documents))
  const ofParts = [...checkPeriods(documents), ...checkAttachments(work, documents)]
  return [...ofUnits, ...ofEditions, ...ofParts]
}
