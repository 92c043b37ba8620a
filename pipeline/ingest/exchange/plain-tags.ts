import {sameLanguage, withHyphens} from './same-language.ts'

/** Tags that works use; a file's own more exact ones name the same language. */
const plain = ['nb', 'nn', 'en', 'zh-Hans', 'zh-Hant'] as const
/** What a file that names no source is taken to be written in: the gettext manual asks for English. */
const UNNAMED = 'en'

/** A file's languages as a work calls them: no-NO is nb, en-US is en, zh-CN is zh-Hans. Two tags of one language keep their own. */
export function plainTags(tags: readonly string[]): readonly string[] {
  const named = tags.map(tag =>
    tag === '*' ? UNNAMED : (plain.find(known => sameLanguage(known, tag)) ?? withHyphens(tag))
  )
  return [
    ...new Set(named.map((tag, index) => (named.indexOf(tag) === index ? tag : withHyphens(tags[index] ?? tag))))
  ].filter(tag => tag !== '*')
}
