import {readFile} from 'node:fs/promises'
import {resolve} from 'node:path'
import {z} from 'zod'
import {type SegmentSet, segmentSet} from '../pipeline/align/index.ts'
import type {Context} from './context.ts'
import {FileError} from './file-error.ts'

/** Zod's own messages in the languages that we speak. */
const SCHEMA_MESSAGES = {nb: z.locales.no, en: z.locales.en, 'zh-Hans': z.locales.zhCN} as const

/** The set of pre-segmented documents in a JSON file, or in standard input for `-`. Throws a `FileError` where it is none. */
export async function readSegments(file: string, context: Context): Promise<SegmentSet> {
  const {say, locale} = context
  const json = parseJson(file === '-' ? await context.readInput() : await readText(file, context), file, say)
  const parsed = segmentSet.safeParse(json, {error: SCHEMA_MESSAGES[locale]().localeError})
  if (parsed.success) return parsed.data
  const {path, message} = mostTelling(parsed.error.issues)
  const reason = path.length > 0 ? `${path.join('.')}: ${message}` : message
  throw new FileError(say('cli:invalidSegments', {file, reason}))
}

async function readText(file: string, {cwd, say}: Context): Promise<string> {
  return readFile(resolve(cwd, file), 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new FileError(say('cli:unreadable', {file, code: error.code ?? error.message}))
  })
}

function parseJson(text: string, file: string, say: Context['say']): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    throw new FileError(say('cli:invalidJson', {file}))
  }
}

/** The first issue, and of a union that of the form that the data comes closest to: the one that is wrong furthest in. */
function mostTelling(issues: readonly z.core.$ZodIssue[]): Pick<z.core.$ZodIssue, 'path' | 'message'> {
  const [first] = issues
  if (first?.code !== 'invalid_union') return first ?? {path: [], message: ''}
  const candidates = first.errors.map(mostTelling)
  return candidates.reduce(
    (best, issue) => (issue.path.length > best.path.length ? issue : best),
    candidates[0] ?? first
  )
}
