import {readFile} from 'node:fs/promises'
import type {Context} from './context.ts'
import {FileError} from './file-error.ts'
import {filePath} from './file-path.ts'

/** The text of a file with a lexicon. Throws a `FileError` where it holds none. */
export async function readLexiconFile(file: string, context: Context): Promise<string> {
  const {say} = context
  const {readLexicon} = await import('../pipeline/language/lexicon/format.ts')
  const text = await readFile(filePath(file, context), 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new FileError(say('cli:unreadable', {file, code: error.code ?? error.message}))
  })
  try {
    readLexicon(text)
  } catch {
    throw new FileError(say('cli:lexicon.invalid', {file}))
  }
  return text
}
