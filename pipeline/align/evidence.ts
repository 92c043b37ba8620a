import {readValues} from '../language/read-values.ts'
import type {Evidence} from '../model/unit.ts'
import type {Value} from '../model/value.ts'
import type {BeadEvidence} from './bead-evidence.ts'
import type {EvidenceSide} from './evidence-side.ts'
import type {Reason} from './match.ts'
import {outsideTerms, type TermWords} from './term-words.ts'

type Word = Evidence['words'][number]

const why: Readonly<Partial<Record<Reason, Word['why']>>> = {
  code: 'same',
  same: 'same',
  lexicon: 'lexicon',
  compound: 'lexicon',
  cognate: 'cognate',
  induced: 'induced'
}

/**
 * Evidence of a pair of a unit in the model's form: words by segment id, terms in place of the words that they are made of, and the numbers and
 * dates that agree or do not.
 */
export function evidenceOf(
  unit: string,
  pair: string,
  source: EvidenceSide,
  target: EvidenceSide,
  found: BeadEvidence,
  termsOf: TermWords
): Evidence {
  const linked: Word[] = []
  for (const {source: from, target: to, reason} of found.words) {
    const kind = why[reason]
    if (!kind) continue
    linked.push({
      source: [source.segments[from[0]]!.id, from[1], from[2]],
      target: [target.segments[to[0]]!.id, to[1], to[2]],
      why: kind
    })
  }
  const terms = termsOf(source, target)
  const words = [...terms, ...outsideTerms(linked, terms)]
  const sourceValues = valuesOf(source)
  const targetValues = valuesOf(target)
  const free = [...targetValues]
  const disagree: Evidence['disagree'][number][] = []
  for (const {segment, value} of sourceValues) {
    const at = free.findIndex(other => other.value.key === value.key)
    const other = free[at]
    if (other) {
      free.splice(at, 1)
      words.push({
        source: [segment, value.start, value.end],
        target: [other.segment, other.value.start, other.value.end],
        why: value.kind === 'date' || value.kind === 'period' ? 'date' : 'number'
      })
    } else if (!value.weak) disagree.push({lang: source.lang, segment, text: value.text, key: value.key})
  }
  for (const {segment, value} of free)
    if (!value.weak) disagree.push({lang: target.lang, segment, text: value.text, key: value.key})
  return {unit, pair, features: found.features, words, disagree}
}

function valuesOf({
  lang,
  segments,
  members
}: EvidenceSide): readonly {readonly segment: string; readonly value: Value}[] {
  return members.flatMap(index => {
    const {id, text} = segments[index]!
    return readValues(text, lang).map(value => ({segment: id, value}))
  })
}
