import {existsSync, readFileSync} from 'node:fs'
import {z} from 'zod'

/** Sentences by language that say the same; a side may be empty. */
const goldUnit = z.strictObject({
  nb: z.array(z.string()),
  en: z.array(z.string()),
  'zh-Hans': z.array(z.string())
})
export type GoldUnit = z.infer<typeof goldUnit>
export type GoldLanguage = keyof GoldUnit
export const goldLanguages: readonly GoldLanguage[] = ['nb', 'en', 'zh-Hans']

const fixtures = new URL('../fixtures/align/', import.meta.url)
const sources = new URL('../../sources/kina-norge-handlingsplan/', import.meta.url)

/** The gold of a case under `test/fixtures/align/`. */
export function readGold(name: string): readonly GoldUnit[] {
  return z.array(goldUnit).parse(JSON.parse(readFileSync(new URL(`${name}/gold.json`, fixtures), 'utf8')))
}

/** The page that a case speaks of: its own edition where it has one, else that of the work. */
export function readPage(name: string, lang: GoldLanguage): string {
  const own = new URL(`${name}/page.${lang}.md`, fixtures)
  return readFileSync(existsSync(own) ? own : new URL(`page.${lang}.md`, sources), 'utf8')
}
