import {writeFile} from 'node:fs/promises'
import {resolve} from 'node:path'
import type {Context} from './context.ts'
import {FileError} from './file-error.ts'

/** Prints what was asked for, a text in one or many stretches, or writes it to the file that `--output` names. */
export async function writeResult(
  content: string | readonly string[] | Uint8Array,
  {output}: {readonly output?: string},
  {terminal, cwd, say}: Context
): Promise<void> {
  const stretches = typeof content === 'string' ? [content] : content
  if (output === undefined || output === '-') {
    const texts = stretches instanceof Uint8Array ? [Buffer.from(stretches).toString('utf8')] : stretches
    for (const text of texts) terminal.out(text)
    return
  }
  await writeFile(resolve(cwd, output), stretches).catch((error: NodeJS.ErrnoException) => {
    throw new FileError(say('cli:unwritable', {file: output, code: error.code ?? error.message}))
  })
  terminal.err(`${say('cli:written', {file: output})}\n`)
}
