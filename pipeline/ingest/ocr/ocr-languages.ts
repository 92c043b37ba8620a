import type {LanguageTag} from '../../model/language-tag.ts'

/** Models of Tesseract that Samsvar uses, by the package that brings each. */
export const models = ['nor', 'eng', 'chi_sim'] as const
export type Model = (typeof models)[number]

/**
 * The model for a language: Bokmål and Nynorsk have one, Chinese its simplified script. Null for a language without a model, and for a
 * document whose language nobody said.
 */
export function modelOf(lang: LanguageTag | undefined): Model | null {
  if (lang === undefined) return null
  const {language, script} = new Intl.Locale(lang).maximize()
  if (language === 'nb' || language === 'nn' || language === 'no' || language === 'da') return 'nor'
  if (language === 'en') return 'eng'
  return language === 'zh' && script === 'Hans' ? 'chi_sim' : null
}
