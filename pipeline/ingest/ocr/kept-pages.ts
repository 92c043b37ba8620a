import {z} from 'zod'
import type {ReadPage} from './with-recognised.ts'

/** What was read in the picture of a page; `text` is null for a page without ink. */
export interface KeptPage {
  readonly page: number
  readonly text: Omit<ReadPage, 'page'> | null
}

/** What the text hangs on. */
export interface KeptFor {
  /** Of the file's bytes. */
  readonly sha256: string
  readonly model: string
  /** Versions of the engine and its data, its options, and our own preparation of pictures. */
  readonly made: Readonly<Record<string, string>>
}

/** Rectangle in pixels of the picture or in points, as the field beside says. */
const box = z.tuple([z.number(), z.number(), z.number(), z.number()]).readonly()

const word = z.strictObject({
  text: z.string(),
  confidence: z.number(),
  box,
  symbols: z.array(z.strictObject({text: z.string(), box})).readonly(),
  spaced: z.boolean().exactOptional()
})

const line = z.strictObject({
  size: z.number(),
  stroke: z.number().nullable(),
  letters: z.number(),
  line: z.strictObject({box, baseline: box, xHeight: z.number(), words: z.array(word).readonly()})
})

const keptText = z.strictObject({
  v: z.literal(1),
  sha256: z.string(),
  model: z.string(),
  made: z.record(z.string(), z.string()),
  pages: z
    .array(
      z.strictObject({
        page: z.int().positive(),
        text: z
          .strictObject({
            scale: z.number().positive(),
            skew: z.number(),
            size: z.tuple([z.number(), z.number()]).readonly().exactOptional(),
            rules: z.array(z.strictObject({horizontal: z.boolean(), box})).readonly(),
            leaders: z.array(z.strictObject({box, dots: z.int()})).readonly(),
            lines: z.array(line).readonly()
          })
          .nullable()
      })
    )
    .readonly()
})

/**
 * The pages that a text made by `keptPagesText` holds, by number; none where it is damaged or was made for other bytes or another language. `made`
 * is null on a machine that has no engine: there, what another machine read is what counts, whichever versions it had.
 */
export function keptPages(
  text: string,
  {sha256, model, made}: Omit<KeptFor, 'made'> & {readonly made: KeptFor['made'] | null}
): ReadonlyMap<number, KeptPage> {
  const kept = keptIn(text)
  if (kept === null || kept.sha256 !== sha256 || kept.model !== model) return new Map()
  if (made !== null && sorted(made) !== sorted(kept.made)) return new Map()
  return new Map(kept.pages.map(page => [page.page, page]))
}

/** All pages that a text made by `keptPagesText` holds, whatever it was made for; none where it is damaged. */
export function pagesOf(text: string): readonly KeptPage[] {
  return keptIn(text)?.pages ?? []
}

/** Pages as text to be kept beside the file: JSON with a line for each line of text, so that what changed can be seen. */
export function keptPagesText({sha256, model, made}: KeptFor, pages: readonly KeptPage[]): string {
  const written = pages.map(({page, text}) => {
    if (text === null) return JSON.stringify({page, text})
    const {scale, skew, size, rules, leaders, lines} = text
    const about = JSON.stringify({scale, skew, size, rules, leaders}).slice(0, -1)
    const each = lines.map(one => JSON.stringify(one)).join(',\n')
    return `{"page":${page},"text":${about},"lines":[\n${each}\n]}}`
  })
  const about = JSON.stringify({v: 1, sha256, model, made}).slice(0, -1)
  return `${about},"pages":[\n${written.join(',\n')}\n]}\n`
}

const sorted = (made: KeptFor['made']): string => JSON.stringify(Object.entries(made).sort())

function keptIn(text: string): z.infer<typeof keptText> | null {
  const read = parsed(text)
  // Not what zod returns: its keys stand in the order of the schema, and written again the text would be another one.
  return keptText.safeParse(read).success ? (read as z.infer<typeof keptText>) : null
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
