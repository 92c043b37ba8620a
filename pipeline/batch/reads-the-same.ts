import {collectingRun} from '../diagnostics/index.ts'
import {readEdition} from '../read-edition.ts'
import {sha256} from '../store/sha256.ts'
import type {EditionVersion, EditionVersions} from './diff-edition.ts'

/** Where something stands is another place in a page that differs in what nobody reads. */
const PLACES: ReadonlySet<string> = new Set(['place', 'places', 'runs'])

/**
 * True where all that Samsvar reads of two versions of an edition is the same: texts, links, metadata. Many a page differs with each request in a number or
 * a time in its code. False where one of them cannot be read.
 */
export async function readsTheSame({of, before, after}: EditionVersions): Promise<boolean> {
  const read = async ({file, bytes}: EditionVersion) => {
    const {mediaType: _, ...edition} = of.edition
    const {part, lang, work} = of
    const found = await readEdition({part, lang, edition, file, bytes, sha256: sha256(bytes)}, work, collectingRun())
    return found && JSON.stringify(found.draft, (key, value: unknown) => (PLACES.has(key) ? undefined : value))
  }
  const [old, fresh] = [await read(before), await read(after)]
  return old !== undefined && old === fresh
}
