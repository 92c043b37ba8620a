import {stemEnglish} from './inflection/en.ts'
import {stemNorwegian} from './inflection/nb.ts'
import {stemNynorsk} from './inflection/nn.ts'

const stemmers: Readonly<Record<string, (word: string) => string>> = {
  nb: stemNorwegian,
  nn: stemNynorsk,
  no: stemNorwegian,
  en: stemEnglish
}

/**
 * The stem of a lower-case word; the word itself where the language has no rules of inflection here.
 *
 * @param language language subtag
 */
export function stem(word: string, language: string): string {
  return stemmers[language]?.(word) ?? word
}
