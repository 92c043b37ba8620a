import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Locale} from '../../pipeline/language/messages.ts'

const folder = join(import.meta.dirname, '..', '..', 'locales')

type Messages = {readonly [key: string]: string | Messages}

/** Every message of a locale by its full key: `cli:build.description`, plural forms each on their own. */
export function messagesOf(locale: Locale): ReadonlyMap<string, string> {
  const files = readdirSync(join(folder, locale)).sort()
  return new Map(
    files.flatMap(name => {
      const catalogue = JSON.parse(readFileSync(join(folder, locale, name), 'utf8')) as Messages
      return [...flatten(catalogue)].map(([key, text]) => [`${name.replace(/\.json$/, '')}:${key}`, text] as const)
    })
  )
}

/** The key without its plural form: `summary.units_one` → `summary.units`. */
export function stemOf(key: string): string {
  return key.replace(/_(?:zero|one|two|few|many|other)$/, '')
}

function* flatten(messages: Messages, path: readonly string[] = []): Generator<[string, string]> {
  for (const [key, value] of Object.entries(messages))
    if (typeof value === 'string') yield [[...path, key].join('.'), value]
    else yield* flatten(value, [...path, key])
}
