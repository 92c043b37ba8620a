import type {Run} from '../diagnostics/index.ts'
import type {TermIndex} from '../language/terms/term-index.ts'
import {termIndexes} from '../language/terms/term-indexes.ts'
import type {Document} from '../model/document.ts'
import type {Finding} from '../model/finding.ts'
import type {RuleSettings} from '../model/rule-settings.ts'
import type {Concept} from '../model/termbase.ts'
import type {Alignment} from '../model/unit.ts'
import type {Work} from '../model/work.ts'
import {checkPartsAgree} from './across/check-parts-agree.ts'
import {checkSuccessor, type Predecessor} from './across/check-successor.ts'
import {checkAddresses} from './check-addresses.ts'
import {checkBetween} from './check-between.ts'
import {checkCodes} from './check-codes.ts'
import {checkAdapted, checkMissing, checkSourceLanguage, isAdapted} from './check-completeness.ts'
import {checkEmptied, checkLength} from './check-emptied.ts'
import {checkEndMark} from './check-end-mark.ts'
import {checkLeftWords} from './check-left-words.ts'
import {checkLists} from './check-lists.ts'
import {checkMarks} from './check-marks.ts'
import {checkMetadata} from './check-metadata.ts'
import {checkAttachments, checkPeriods} from './check-parts.ts'
import {checkReferences} from './check-references.ts'
import {checkRepeats} from './check-repeats.ts'
import {checkStructure} from './check-structure.ts'
import {checkUnits} from './check-units.ts'
import {checkValues} from './check-values.ts'
import {checkVariants} from './check-variants.ts'
import {checkForm} from './form/check-form.ts'
import {checkReadings} from './readings/check-readings.ts'
import type {Reading} from './readings/reading.ts'
import type {SilentStretch} from './switches/inline-switches.ts'
import {switched} from './switches/switched.ts'
import {checkConsistency} from './terms/check-consistency.ts'
import {checkPreferred} from './terms/check-preferred.ts'
import {checkTerms} from './terms/check-terms.ts'
import {translationPairs, type UnitPair, unitPairs} from './unit-side.ts'

export interface CheckInput {
  readonly work: Work
  readonly documents: readonly Document[]
  readonly alignments: readonly Alignment[]
  /** Second files of editions. */
  readonly readings?: readonly Reading[]
  /** Terms, the work's own before those of all works. */
  readonly concepts?: readonly Concept[]
  /** The work that this one replaces. */
  readonly predecessor?: Predecessor
  /** Rules and their levels, the work's own over those of all works. */
  readonly levels?: RuleSettings
  /** Where comments in the files silence rules. */
  readonly silent?: readonly SilentStretch[]
}

/**
 * What is to be said of a work: unit by unit, then of whole editions, then across its parts, then against the work it replaces. Pure; the same input gives
 * the same findings with the same ids in the same order.
 */
export function check(input: CheckInput, run: Run): readonly Finding[] {
  const {work, documents, alignments, readings = [], concepts = [], predecessor, levels = {}, silent = []} = input
  const termsOf = termIndexes(concepts)
  const ofUnits = alignments.flatMap(alignment => {
    run.signal.throwIfAborted()
    return [...ofPart(alignment, documents, termsOf), ...checkAdapted(alignment, documents)]
  })
  const units = unitsOf(alignments)
  const found = [
    ...ofUnits,
    ...documents.flatMap(document => checkForm(document, units)),
    ...documents.flatMap(checkReferences),
    ...checkMetadata(documents),
    ...checkPeriods(documents),
    ...checkPartsAgree(documents),
    ...checkAttachments(work, documents),
    ...checkReadings(documents, readings),
    ...(predecessor ? checkSuccessor({documents, alignments}, predecessor, termsOf) : [])
  ]
  return switched(found, {levels, silent})
}

/** The units of one part, one by one and by languages. */
function ofPart(
  alignment: Alignment,
  documents: readonly Document[],
  termsOf: (lang: string) => TermIndex
): readonly Finding[] {
  const pairs = [...unitPairs(alignment, documents)]
  const adapted = (pair: UnitPair) => isAdapted(alignment, pair.source.lang, pair.target.lang)
  const terms = ({source, target}: UnitPair) => ({source: termsOf(source.lang), target: termsOf(target.lang)})
  const byTarget = [...Map.groupBy(pairs, ({target}) => target.lang).values()]
  const ofSource = [
    ...pairs.flatMap(pair => [
      ...checkMissing(pair, adapted(pair)),
      ...untranslated(pair),
      ...checkValues(pair),
      ...checkCodes(pair),
      ...checkUnits(pair),
      ...checkTerms(pair, terms(pair)),
      ...checkAddresses(pair),
      ...checkMarks(pair),
      ...checkEndMark(pair)
    ]),
    ...byTarget.flatMap(of => {
      const whole = of.filter(pair => !adapted(pair))
      return [
        ...checkRepeats(of),
        ...checkVariants(of),
        ...checkConsistency(of, terms(of[0]!)),
        ...checkPreferred(of, terms(of[0]!)),
        ...checkLists(whole),
        ...checkStructure(whole),
        ...checkLength(whole)
      ]
    })
  ]
  return [...ofSource, ...checkBetween([...translationPairs(alignment, documents)], ofSource, terms)]
}

/** A segment that was left whole or emptied, or else the stretches that were left. */
function untranslated(pair: UnitPair): readonly Finding[] {
  const whole = [...checkSourceLanguage(pair), ...checkEmptied(pair)]
  return whole.length > 0 ? whole : checkLeftWords(pair)
}

/** Indexes by the concepts that they were made of: one termbase serves all works of a run. */
/** The unit of each segment. */
function unitsOf(alignments: readonly Alignment[]): ReadonlyMap<string, string> {
  return new Map(
    alignments.flatMap(({units}) =>
      units.flatMap(({id, members}) =>
        Object.values(members).flatMap(ids => ids.map(segment => [segment, id] as const))
      )
    )
  )
}
