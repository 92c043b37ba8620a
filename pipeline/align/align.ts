import type {Run} from '../diagnostics/run.ts'
import type {Constraints} from '../model/decision.ts'
import type {Document} from '../model/document.ts'
import type {Alignment, Evidence, Pair, TranslationUnit} from '../model/unit.ts'
import {alignEditions, type Correspondence, pairsOf} from './align-editions.ts'
import {rounded} from './bead.ts'
import {coverageOf} from './coverage.ts'
import {documentSide} from './document-side.ts'
import {unitId} from './unit-id.ts'

/** What aligning a part gives: the units, and why they were made. */
export interface Aligned {
  readonly alignment: Alignment
  readonly evidence: readonly Evidence[]
}

/**
 * Aligns the two or three editions of one part. Every segment is in exactly one unit; fixed beads of `constraints` stand as they are,
 * forbidden ones do not come again.
 *
 * @throws {RangeError} for fewer than two documents or more than three
 */
export function align(documents: readonly Document[], _constraints: Constraints, _run: Run): Aligned {
  const sides = documents.map(documentSide)
  const langs = documents.map(({lang}) => lang)
  const part = documents[0]?.part ?? ''
  const found = alignEditions(sides.map(({side}) => side))
  const units = found.map(each =>
    unitOf(
      each,
      part,
      langs,
      sides.map(({ids}) => ids)
    )
  )
  return {
    alignment: {
      work: documents[0]!.work,
      part,
      langs,
      coverage: pairsOf(langs.length).map(([x, y]) =>
        coverageOf(`${langs[x]}-${langs[y]}`, [langs[x]!, langs[y]!], units)
      ),
      units
    },
    evidence: []
  }
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
