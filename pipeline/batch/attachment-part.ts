import {basename} from 'node:path'
import type {Work} from '../model/index.ts'
import {partSlug} from './work-slug.ts'

/** The language at the end of a file's name: `plan-en`, `plan_NB`, `plan.zh-Hans`, `plan-en-gb`. */
const LANGUAGE_MARK =
  /[-_. ](?:nb|nn|no|nor|norsk|bokm(?:å|aa)l|nynorsk|en|eng|english|engelsk|zh|cn|chi|chinese|kinesisk)(?:[-_](?:han[st]|no|gb|uk|us|cn|hk|sg|tw))?$/iu
/** The same as the papers of the Storting have it: `stm201920200020000dddpdfs` in Norwegian, `…engpdfs` in English. */
const STORTING_MARK = /(?<=\d)(?:ddd|nno|eng)pdfs$/i

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
  const name = decoded(basename(new URL(url).pathname)).replace(/\.\w+$/, '')
  const own = partSlug(name.replace(LANGUAGE_MARK, '').replace(STORTING_MARK, ''))
  // What the page is called is that of its own text: `page_en.pdf` is no version of the page.
  const isFree = (part: string) => part !== page.part && work.parts[part]?.editions[lang] === undefined
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

/** `plan%20for%20h%C3%B8yere%20utdanning` → `plan for høyere utdanning`; as it is where it is encoded wrongly. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name).normalize('NFC')
  } catch {
    return name
  }
}
