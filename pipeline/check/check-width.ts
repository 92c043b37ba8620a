import type {Document} from '../model/document.ts'
import type {Finding} from '../model/finding.ts'
import {languageSubtag} from '../model/language-tag.ts'
import {segmentsOf} from '../model/reading-order.ts'
import {findingOf} from './finding-of.ts'

/** ASCII marks between Chinese characters, where Chinese has its own. */
const halfWidth =
  /(?<=\p{Script=Han})[,;:?!](?=\s{0,2}\p{Script=Han}|$)|(?<=\p{Script=Han})\.(?=\s{0,2}\p{Script=Han}|$)/gu

/** Places that a finding of a whole edition names: enough to see the kind, not a list of them all. */
const NAMED_PLACES = 5

/** Half-width marks in a Chinese edition, said once for each edition: where they are the rule, a thousand findings would say no more. */
export function checkWidth(document: Document): readonly Finding[] {
  if (languageSubtag(document.lang) !== 'zh') return []
  const found = [...segmentsOf(document.sections)].flatMap(({segment, block}) => {
    const marks = block.type === 'code' ? [] : (segment.text.match(halfWidth) ?? [])
    return marks.length > 0 ? [{marks, places: segment.places}] : []
  })
  if (found.length === 0) return []
  const marks = [...new Set(found.flatMap(entry => entry.marks))].sort().join(' ')
  const [first, ...more] = found
  return [
    findingOf('check:width', {
      part: document.part,
      unit: null,
      detail: {lang: document.lang, marks, count: found.length},
      places: first!.places,
      related: more.slice(0, NAMED_PLACES - 1).flatMap(({places}) => places)
    })
  ]
}
