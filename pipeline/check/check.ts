import type {Run} from '../diagnostics/index.ts'
import type {Document} from '../model/document.ts'
import type {Finding} from '../model/finding.ts'
import type {Alignment} from '../model/unit.ts'
import type {Work} from '../model/work.ts'
import {checkAddresses} from './check-addresses.ts'
import {checkAdapted, checkMissing, checkSourceLanguage, isAdapted} from './check-completeness.ts'
import {checkLeftWords} from './check-left-words.ts'
import {checkLists} from './check-lists.ts'
import {checkMarks} from './check-marks.ts'
import {checkMetadata} from './check-metadata.ts'
import {checkAttachments, checkPeriods} from './check-parts.ts'
import {checkReferences} from './check-references.ts'
import {checkRepeats} from './check-repeats.ts'
import {checkValues} from './check-values.ts'
import {checkWidth} from './check-width.ts'
import {checkReadings} from './readings/check-readings.ts'
import type {Reading} from './readings/reading.ts'
import {type UnitPair, unitPairs} from './unit-side.ts'

export interface CheckInput {
  readonly work: Work
  readonly documents: readonly Document[]
  readonly alignments: readonly Alignment[]
  /** Second files of editions. */
  readonly readings?: readonly Reading[]
}

/**
 * What is to be said of a work: unit by unit, then of whole editions, then across its parts. Pure; the same input gives the same
 * findings with the same ids in the same order.
 */
export function check({work, documents, alignments, readings = []}: CheckInput, run: Run): readonly Finding[] {
  const ofUnits = alignments.flatMap(alignment => {
    run.signal.throwIfAborted()
    const pairs = [...unitPairs(alignment, documents)]
    const adapted = (pair: UnitPair) => isAdapted(alignment, pair.source.lang, pair.target.lang)
    const byTarget = Map.groupBy(pairs, ({target}) => target.lang)
    return [
      ...pairs.flatMap(pair => [
        ...checkMissing(pair, adapted(pair)),
        ...untranslated(pair),
        ...checkValues(pair),
        ...checkAddresses(pair),
        ...checkMarks(pair)
      ]),
      ...[...byTarget.values()].flatMap(of => [...checkRepeats(of), ...checkLists(of.filter(pair => !adapted(pair)))]),
      ...checkAdapted(alignment, documents)
    ]
  })
  return [
    ...ofUnits,
    ...documents.flatMap(checkWidth),
    ...documents.flatMap(checkReferences),
    ...checkMetadata(documents),
    ...checkPeriods(documents),
    ...checkAttachments(work, documents),
    ...checkReadings(documents, readings)
  ]
}

/** A segment that was left whole, or else the stretches that were. */
function untranslated(pair: UnitPair): readonly Finding[] {
  const whole = checkSourceLanguage(pair)
  return whole.length > 0 ? whole : checkLeftWords(pair)
}
