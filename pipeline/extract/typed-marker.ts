import {type ListMarker, listMarker} from '../language/list-marker.ts'
import {readValues} from '../language/read-values.ts'
import type {LanguageTag} from '../model/language-tag.ts'

/** No date is longer. UTF-16 units. */
const LONGEST_DATE = 40

/** The marker that a paragraph's text begins with, `null` where it says nothing else, or where the number is that of a date: `31. august …`. */
export function typedMarker(text: string, lang: LanguageTag): ListMarker | null {
  const marker = listMarker(text)
  if (marker === null || marker.length >= text.length) return null
  return /^\d/.test(marker.kind) && beginsWithDate(text.slice(0, LONGEST_DATE), lang) ? null : marker
}

const beginsWithDate = (text: string, lang: LanguageTag): boolean =>
  readValues(text, lang).some(({start, kind}) => start === 0 && (kind === 'date' || kind === 'period'))
