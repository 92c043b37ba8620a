import {languageIn} from './ingest-exchange.ts'
import type {ReadFile} from './read-file.ts'

/** The texts of every unit of a file under the tags that editions have for their languages; a language that the file lacks is left out. */
export function unitsByLanguage(read: ReadFile, langs: readonly string[]): readonly Readonly<Record<string, string>>[] {
  const tags = langs.flatMap(lang => {
    const tag = languageIn(read, lang)
    return tag === undefined ? [] : [[lang, tag] as const]
  })
  return read.units.map(({variants}) =>
    Object.fromEntries(
      tags.flatMap(([lang, tag]) => {
        const text = variants.find(variant => variant.lang === tag)?.text
        return text === undefined ? [] : [[lang, text]]
      })
    )
  )
}
