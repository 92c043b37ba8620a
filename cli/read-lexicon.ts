import {readFile} from 'node:fs/promises'
import type {Lexicon} from '../pipeline/language/lexicon/lexicon.ts'
import type {Context} from './context.ts'
import {FileError} from './file-error.ts'
import {filePath} from './file-path.ts'

/** The lexicon in a file, together with the shipped ones. Throws a `FileError` where it is none. */
export async function readLexiconFile(
  file: string,
  context: Context
): Promise<(source: string, target: string) => Lexicon | null> {
  const {say} = context
  const [{readLexicon}, {lexiconsBeside}] = await Promise.all([
    import('../pipeline/language/lexicon/format.ts'),
    import('../pipeline/align/lexicons-beside.ts')
  ])
  const text = await readFile(filePath(file, context), 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new FileError(say('cli:unreadable', {file, code: error.code ?? error.message}))
  })
  try {
    return lexiconsBeside([readLexicon(text)])
  } catch {
    throw new FileError(say('cli:lexicon.invalid', {file}))
  }
}
