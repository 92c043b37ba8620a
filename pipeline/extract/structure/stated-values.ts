import {readValues} from '../../language/read-values.ts'
import type {StatedValue} from '../../model/block.ts'
import {statedValue} from '../../model/block.ts'
import type {LanguageTag} from '../../model/language-tag.ts'
import type {Value} from '../../model/value.ts'

const kinds: ReadonlySet<string> = new Set(statedValue.unwrap().shape.kind.options.filter(kind => kind !== 'number'))

/** Without one, all values of a text are in words. */
const numeral = /[\p{N}〇零○一二三四五六七八九十百]/u

/**
 * The dates, periods, times, amounts and shares that a text states, as typed values; a bare number only where it is the whole text, as in a table's
 * cell. Values in words are left out: "et kvarter" may be a place.
 */
export function statedValues(text: string, lang: LanguageTag): readonly StatedValue[] {
  if (!numeral.test(text)) return []
  return readValues(text, lang).flatMap(({kind, key, start, end, text: printed, weak}) =>
    !weak && isStated(kind, printed, text) ? [{kind, key, start, end, text: printed}] : []
  )
}

function isStated(kind: Value['kind'], printed: string, text: string): kind is StatedValue['kind'] {
  return kinds.has(kind) || (kind === 'number' && printed === text.trim())
}
