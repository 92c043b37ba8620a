import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import type {Work} from '../model/index.ts'

/** A file that is to be put into a work's folder. */
export interface FileToBe {
  readonly part: string
  readonly lang: string
  /** Without the point. */
  readonly extension: string
  readonly bytes: Uint8Array
}

/**
 * A name at which nothing is lost: `page.nb.pdf`, or `page.nb-2.pdf` where that file is another edition's, or holds something that no edition names. What
 * a run that was killed left there, with the same bytes, is used. Relative to the work's folder.
 */
export async function freeFile(
  root: string,
  {name, parts}: {readonly name: string; readonly parts: Work['parts']},
  {part, lang, extension, bytes}: FileToBe
): Promise<string> {
  const others = filesOfOthers(parts, part, lang)
  const own = parts[part]?.editions[lang]?.file
  for (let n = 1; ; n++) {
    const file = `${part}.${lang}${n === 1 ? '' : `-${n}`}.${extension}`
    if (others.has(file)) continue
    if (file === own) return file
    const there = await readFile(join(root, 'sources', name, file)).catch(() => null)
    if (there === null || there.equals(bytes)) return file
  }
}

/** Files that a work has beside that of one edition. */
export function filesOfOthers(parts: Work['parts'], part: string, lang: string): ReadonlySet<string> {
  const files = Object.entries(parts).flatMap(([inPart, {editions}]) =>
    Object.entries(editions).flatMap(([inLang, {file, alsoIn = []}]) => [
      ...(inPart === part && inLang === lang ? [] : [file]),
      ...alsoIn.map(other => other.file)
    ])
  )
  return new Set(files)
}
