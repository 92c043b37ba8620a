import {relative, sep} from 'node:path'
import {type Diagnostic, diagnostic} from '../diagnostics/index.ts'

/** The system's own words, which an error keeps where a worker hands it on: `EROFS: read-only file system, open '/a/output/b.json'`. */
const SYSTEM_ERROR = /^(ENOSPC|EDQUOT|EROFS|EACCES|EPERM): [^']*?(\w+)?(?: '([^']*)'.*)?$/s
const FULL: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT'])

/**
 * What is to be said of an error that comes from a full disk, a folder that may not be written, or one that may not be looked into; null for every other one. The place is the
 * file where the system names one below the root, else `output`.
 */
export function cannotWrite(error: unknown, root: string): Diagnostic | null {
  const [, code, call, path = ''] = SYSTEM_ERROR.exec(error instanceof Error ? error.message : '') ?? []
  if (code === undefined) return null
  const below = relative(root, path).split(sep).join('/')
  // A file that is being written has a number behind its name.
  const file = path === '' || below === '' || below.startsWith('..') ? 'output' : below.replace(/\.\d{6,}$/, '')
  if (call === 'scandir') return diagnostic('store:file-unreadable', {kind: 'file', file}, {reason: code})
  return diagnostic(FULL.has(code) ? 'store:disk-full' : 'store:read-only', {kind: 'file', file}, {code})
}
