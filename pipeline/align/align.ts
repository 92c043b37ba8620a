import type {Run} from '../diagnostics/run.ts'
import type {Constraints} from '../model/decision.ts'
import type {Document} from '../model/document.ts'
import {leaves} from '../model/reading-order.ts'
import type {Section} from '../model/section.ts'
import type {Concept} from '../model/termbase.ts'
import type {Alignment, Evidence, Pair, TranslationUnit} from '../model/unit.ts'
import type {Correspondence, EditionOptions} from './align-editions.ts'
import {alignMore} from './align-more.ts'
import {coverageOf} from './coverage.ts'
import {decidedBeads} from './decided-beads.ts'
import {documentSide} from './document-side.ts'
import {evidenceOf} from './evidence.ts'
import {pairsOf} from './pair-decisions.ts'
import {rounded} from './rounded.ts'
import {termWords} from './term-words.ts'
import {unitId} from './unit-id.ts'
import {unpairedSections} from './unpaired-sections.ts'

/** What aligning a part gives: the units, and why they were made. */
export interface Aligned {
  readonly alignment: Alignment
  readonly evidence: readonly Evidence[]
}

/**
 * Aligns the editions of one part, two or more. Every segment is in exactly one unit; fixed beads of `constraints` stand as they are,
 * forbidden ones do not come again. Reports editions that are empty or adapted, and sections without counterpart.
 *
 * @param concepts terms that are shown as evidence where a unit has them on both sides
 * @throws {RangeError} for fewer than two documents
 */
export function align(
  documents: readonly Document[],
  constraints: Constraints,
  run: Run,
  {concepts = [], ...options}: Pick<EditionOptions, 'lexicon'> & {readonly concepts?: readonly Concept[]} = {}
): Aligned {
  const sides = documents.map(documentSide)
  const pairs = pairsOf(documents.length)
  const ids = sides.map(({segments}) => segments.map(({id}) => id))
  const decisions = decidedBeads(documents, pairs, ids, constraints, run)
  const found = alignMore(
    sides.map(({side}) => side),
    at => sourceOf(documents, at),
    {...options, decisions, evidence: true}
  )
  const langs = documents.map(({lang}) => lang)
  const part = documents[0]!.part
  const units = found.map(each => unitOf(each, part, langs, ids))
  const coverage = pairs.map(([x, y]) => coverageOf(`${langs[x]}-${langs[y]}`, [langs[x]!, langs[y]!], units))
  documents.forEach(({snapshot: {file}, lang}, at) => {
    if (ids[at]!.length === 0) run.report('align:edition-empty', {kind: 'file', file}, {lang})
  })
  pairs.forEach(([x, y], at) => {
    reportPair([documents[x]!, documents[y]!], coverage[at]!, units, run)
  })
  const terms = termWords(concepts)
  const evidence = found.flatMap((each, at) =>
    pairs.flatMap(([x, y], pair) => {
      const why = each.evidence[pair]
      const side = (of: number) => ({lang: langs[of]!, segments: sides[of]!.segments, members: each.members[of]!})
      return why ? [evidenceOf(units[at]!.id, `${langs[x]}-${langs[y]}`, side(x), side(y), why, terms)] : []
    })
  )
  return {alignment: {work: documents[0]!.work, part, langs, coverage, units}, evidence}
}

/** The edition that another one is aligned with: the one that it translates where that comes before it, else the first. */
function sourceOf(documents: readonly Document[], at: number): number {
  const {translationOf} = documents[at]!
  const source = documents.findIndex(({lang}) => lang === translationOf)
  return source >= 0 && source < at ? source : 0
}

function reportPair(
  documents: readonly [Document, Document],
  coverage: Alignment['coverage'][number],
  units: readonly TranslationUnit[],
  run: Run
): void {
  if (coverage.source === 0 || coverage.target === 0) return
  if (coverage.adapted) {
    const smaller = documents[coverage.source < coverage.target ? 0 : 1]
    const {pair, matched, source, target} = coverage
    run.report('align:adapted', {kind: 'file', file: smaller.snapshot.file}, {pair, matched, source, target})
    return
  }
  documents.forEach((document, at) => {
    const other = documents[1 - at]!
    for (const section of unpairedSections(document, other.lang, units))
      run.report('align:section-unpaired', section.places[0]!, {title: nameOf(section), lang: other.lang}, [
        {kind: 'file', file: other.snapshot.file}
      ])
  })
}

/** Characters of a section's text that stand for its missing heading. */
const QUOTED = 60

/** A section's heading, else the words that it begins with. */
function nameOf(section: Section): string {
  const [first] = leaves([section])
  const text = first?.block.text ?? ''
  return text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text
}

function unitOf(
  found: Correspondence,
  part: string,
  langs: readonly string[],
  ids: readonly (readonly string[])[]
): TranslationUnit {
  const members = found.members.map((indices, side) => indices.map(index => ids[side]![index]!))
  return {
    id: unitId(part, members.flat()),
    members: Object.fromEntries(langs.map((lang, side) => [lang, members[side]!])),
    confidence: rounded(found.confidence),
    pairs: Object.fromEntries(
      pairsOf(langs.length).map(([x, y], at) => [
        `${langs[x]}-${langs[y]}`,
        pairOf(members[x]!.length, members[y]!.length, found.pairs[at]!)
      ])
    )
  }
}

function pairOf(source: number, target: number, confidence: number): Pair {
  return source > 0 && target > 0
    ? {confidence: rounded(confidence), status: 'auto'}
    : {confidence: 0, status: 'untranslated'}
}
