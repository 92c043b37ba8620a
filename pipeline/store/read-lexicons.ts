import {readdir, readFile} from 'node:fs/promises'
import {join} from 'node:path'
import type {Run} from '../diagnostics/index.ts'
import {isLexicon} from '../language/lexicon/format.ts'
import {sha256} from './sha256.ts'

/** A lexicon that alignment uses beside the shipped ones, as it stands under `sources/lexicon/`. */
export interface StoredLexicon {
  readonly file: string
  readonly text: string
  readonly sha256: string
}

/** Where the lexicons of all works stand. A folder of its own: looking into `sources/` for every work would take long where there are many. */
export const LEXICONS = 'sources/lexicon'

/** Paths of the lexicons, sorted by code point: `sources/lexicon/learned-nb-en.lexicon`, or one that a user trained. */
export async function lexiconFiles(root: string): Promise<readonly string[]> {
  const names = await readdir(join(root, LEXICONS)).catch(() => [])
  return names
    .filter(name => name.endsWith('.lexicon'))
    .map(name => `${LEXICONS}/${name}`)
    .sort()
}

/** The lexicons of all works. What is none is reported and left out. */
export async function readLexicons(root: string, run: Run): Promise<readonly StoredLexicon[]> {
  const found: StoredLexicon[] = []
  for (const file of await lexiconFiles(root)) {
    const text = await readFile(join(root, file), 'utf8').catch(() => '')
    if (isLexicon(text)) found.push({file, text, sha256: sha256(text)})
    else run.report('store:lexicon-invalid', {kind: 'file', file})
  }
  return found
}
