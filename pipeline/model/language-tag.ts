import {z} from 'zod'
import {isLanguageTag} from './language-subtag.ts'

export {isLanguageTag, languageSubtag} from './language-subtag.ts'

/** BCP 47 language tag, e.g. `nb`, `nn`, `en`, `zh-Hans`. Source: RFC 5646. */
export const languageTag = z.string().refine(isLanguageTag, {error: 'not a BCP 47 language tag'})
export type LanguageTag = z.infer<typeof languageTag>
