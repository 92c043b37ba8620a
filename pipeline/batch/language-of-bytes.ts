import {toString as textOf} from 'mdast-util-to-string'
import {collectingRun, FileUnusable} from '../diagnostics/index.ts'
import {ingest} from '../ingest/index.ts'
import {detectLanguage} from '../language/index.ts'
import {isLanguageTag} from '../model/index.ts'

/** As many characters as language detection looks at. */
const SAMPLE = 20_000
/** As many scanned pages are read for it: all of them would take minutes. */
const SCANNED_PAGES = 3

/** The language of a file: what its words tell, else what it says of itself; null where neither tells. */
export async function languageOfBytes(file: string, bytes: Uint8Array): Promise<string | null> {
  try {
    const {root, properties} = await ingest({file, bytes}, collectingRun(), {share: {left: SCANNED_PAGES}})
    const told = detectLanguage(textOf(root).slice(0, SAMPLE))?.lang
    const said = properties.lang ?? properties.language
    return told ?? (said !== undefined && isLanguageTag(said) ? said : null)
  } catch (error) {
    if (error instanceof FileUnusable) return null
    throw error
  }
}
