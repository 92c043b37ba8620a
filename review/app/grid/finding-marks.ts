import type {Finding} from '../../../pipeline/model/index.ts'
import type {Mark} from './marked-text.tsx'
import {occurrences} from './occurrences.ts'

/** A segment as it is marked. */
interface MarkedSegment {
  readonly id: string
  readonly lang: string
  readonly text: string
}

/** Details that are words of the source's text, and those that are words of the text that the finding is on. */
const [OF_SOURCE, OF_TARGET] = [
  ['source', 'term'],
  ['target', 'actual', 'marks', 'text', 'reference', 'number']
]
/** Rules whose details are kinds, numbers of items and names of fields, not words of a text. */
const WORDLESS = new Set(['check:structure-differs', 'check:list-length', 'check:metadata-differs'])

/** Words of a segment that findings speak of: the characters that a fix would change, else the values as they are printed, in their language's text. */
export function findingMarks(
  segment: MarkedSegment,
  findings: readonly Finding[],
  titleOf: (finding: Finding) => string
): readonly Mark[] {
  return findings
    .filter(({accepted}) => accepted === undefined)
    .flatMap(finding =>
      stretches(segment, finding).map(([start, end]) => ({
        start,
        end,
        kind: `finding ${finding.severity}`,
        title: titleOf(finding)
      }))
    )
}

function stretches(
  {id, lang, text}: MarkedSegment,
  {rule, detail, fix}: Finding
): readonly (readonly [number, number])[] {
  if (WORDLESS.has(rule)) return []
  const {sourceLang, targetLang = detail.lang} = detail
  if (lang === targetLang && fix) {
    if (fix.segment !== id) return []
    // Where something is to be put in, the character before it shows the place.
    return [fix.start < fix.end ? [fix.start, fix.end] : [Math.max(fix.start - 1, 0), fix.end]]
  }
  const keys = [...(lang === sourceLang ? OF_SOURCE : []), ...(lang === targetLang ? OF_TARGET : [])]
  return keys.flatMap(key => {
    const value = detail[key]
    if (typeof value !== 'string' || value === '') return []
    const whole = found(text, value)
    return whole.length > 0 ? whole : value.split(', ').flatMap(one => found(text, one))
  })
}

/** A single mark is found only where it stands once: which of several is meant is not said. */
function found(text: string, value: string): readonly (readonly [number, number])[] {
  const places = occurrences(text, value)
  return places.length === 1 || /[\p{L}\p{N}]/u.test(value) ? places : []
}
