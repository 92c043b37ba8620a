import {basename} from 'node:path'
import type {Work} from '../model/index.ts'
import {partSlug} from './work-slug.ts'

/** The language at the end of a file's name: `plan-en`, `plan_NB`, `plan.zh-Hans`. */
const LANGUAGE_MARK = /[-_. ](?:nb|nn|no|nor|norsk|en|eng|english|engelsk|zh|cn|chi|chinese)(?:[-_]han[st])?$/i

/** Where an attachment was found, and what it is. */
export interface FoundAttachment {
  readonly url: string
  readonly lang: string
  /** The edition of the page that leads to it. */
  readonly page: {readonly part: string; readonly lang: string}
  /** That page leads to no other attachment. */
  readonly isOnly: boolean
}

/**
 * The part that an attachment belongs to: the one that is called as its file is, language left aside (`plan_en.pdf` and `plan_no.pdf` are `plan`); where
 * two language versions of a page have one attachment each, those two; and a new one for what bears the name of another document.
 */
export function attachmentPart(work: Work, {url, lang, page, isOnly}: FoundAttachment): string {
  const name = basename(new URL(url).pathname).replace(/\.\w+$/, '')
  const own = partSlug(name.replace(LANGUAGE_MARK, ''))
  const isFree = (part: string) => work.parts[part]?.editions[lang] === undefined
  if (!work.parts[own]) {
    const counterparts = Object.entries(work.parts).filter(([part]) => part !== page.part && isOtherLanguageOf(part))
    const [only, ...others] = counterparts
    if (isOnly && lang === page.lang && only && others.length === 0) return only[0]
  }
  let part = own
  for (let n = 2; !isFree(part); n++) part = `${own}-${n}`
  return part

  /** A fetched document, not there in this language yet, but in that of another version of the page. */
  function isOtherLanguageOf(part: string): boolean {
    const editions = Object.entries(work.parts[part]?.editions ?? {})
    const versions = work.parts[page.part]?.editions ?? {}
    return isFree(part) && editions.some(([other, {origin}]) => origin === 'fetched' && versions[other] !== undefined)
  }
}
