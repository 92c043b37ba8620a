import {readFile} from 'node:fs/promises'
import type {RuleId, Run} from '../diagnostics/index.ts'

/** What a file system says most often of a path that a person typed. */
const SAID: Readonly<Record<string, RuleId>> = {ENOENT: 'store:file-missing', EISDIR: 'store:file-is-folder'}

/** The bytes of a file that a person named; `file` is how diagnostics name it. Gives the file up where it cannot be read. */
export async function readGivenFile(path: string, file: string, run: Run): Promise<Buffer> {
  return readFile(path).catch((error: NodeJS.ErrnoException) =>
    run.fail(
      SAID[error.code ?? ''] ?? 'store:file-unreadable',
      {kind: 'file', file},
      {
        reason: error.code ?? error.message
      }
    )
  )
}
