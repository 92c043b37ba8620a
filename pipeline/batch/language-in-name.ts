import {basename} from 'node:path'
import {isLanguageTag} from '../model/index.ts'

/** `plan.zh-Hans.pdf` → `zh-Hans`. */
export function languageInName(path: string): string | undefined {
  const tag = basename(path).split('.').slice(1, -1).at(-1)
  return tag !== undefined && /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(tag) && isLanguageTag(tag) ? tag : undefined
}
