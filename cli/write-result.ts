import {writeFile} from 'node:fs/promises'
import {resolve} from 'node:path'
import type {Context} from './context.ts'
import {FileError} from './file-error.ts'

/** Prints what was asked for, or writes it to the file that `--output` names. */
export async function writeResult(
  content: string | Uint8Array,
  {output}: {readonly output?: string},
  {terminal, cwd, say}: Context
): Promise<void> {
  if (output === undefined || output === '-')
    return terminal.out(typeof content === 'string' ? content : Buffer.from(content).toString('utf8'))
  await writeFile(resolve(cwd, output), content).catch((error: NodeJS.ErrnoException) => {
    throw new FileError(say('cli:unwritable', {file: output, code: error.code ?? error.message}))
  })
  terminal.err(`${say('cli:written', {file: output})}\n`)
}
