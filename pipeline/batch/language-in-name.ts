import {basename} from 'node:path'
import {languageOf} from '../language/index.ts'
import {isLanguageTag} from '../model/index.ts'

/** `plan.zh-Hans.pdf` → `zh-Hans`; `plan.nb.rev.pdf` → `nb`: many a short word is the tag of some language too. */
export function languageInName(path: string): string | undefined {
  const parts = basename(path).split('.').slice(1, -1)
  const known = parts.findLast(part => isTag(part) && languageOf(part).tag !== 'zxx')
  const last = parts.at(-1)
  return known ?? (last !== undefined && isTag(last) ? last : undefined)
}

const isTag = (part: string): boolean => /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(part) && isLanguageTag(part)
