import {readFile} from 'node:fs/promises'
import {parse} from 'yaml'
import {z} from 'zod'

/** A list item: its text without the marker, and the items below it. */
export interface Item {
  readonly text: string
  readonly items?: readonly Item[] | undefined
}

const item: z.ZodType<Item> = z.strictObject({
  text: z.string(),
  get items() {
    return z.array(item).readonly().optional()
  }
})

const block = z.union([
  z.strictObject({heading: z.string(), level: z.int().min(1).max(3)}),
  /** A paragraph as its sentences. `role` names its look on the cover. */
  z.strictObject({
    paragraph: z.array(z.string()).readonly(),
    role: z.enum(['subtitle', 'status', 'period']).optional()
  }),
  z.strictObject({list: z.enum(['bullet', 'decimal', 'letter']), items: z.array(item).readonly()}),
  /** The first row is the header row. */
  z.strictObject({caption: z.string(), rows: z.array(z.array(z.string()).readonly()).readonly()}),
  /** One list of lines for each party: its name, and the office that would sign. */
  z.strictObject({signatures: z.array(z.array(z.string()).readonly()).readonly()})
])
export type SpecimenBlock = z.infer<typeof block>

const content = z.strictObject({
  lang: z.string(),
  file: z.string(),
  header: z.string(),
  /** `{page}` and `{pages}` stand for the numbers. */
  pageLabel: z.string(),
  watermark: z.string(),
  contentsTitle: z.string(),
  /** Words with a `-` wherever a line may break, separated by spaces. */
  hyphenate: z.string().optional(),
  cover: z.array(block).readonly(),
  body: z.array(block).readonly(),
  /** `[^label]` in a text refers to the footnote of that label. */
  footnotes: z.array(z.strictObject({label: z.string(), note: z.array(z.string()).readonly()})).readonly()
})
export type Content = z.infer<typeof content>

export const specimenLanguages = ['nb', 'en', 'zh-Hans'] as const

/** Reads the text of one specimen: `<lang>.yaml` beside this file. Throws where it does not fit the schema. */
export async function readContent(lang: string): Promise<Content> {
  return content.parse(parse(await readFile(new URL(`${lang}.yaml`, import.meta.url), 'utf8')))
}

/** Sentences as one paragraph: with a space between them, in Chinese without. */
export function joinSentences(sentences: readonly string[], lang: string): string {
  return sentences.join(lang.startsWith('zh') ? '' : ' ')
}
