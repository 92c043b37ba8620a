import {z} from 'zod'
import {type Block, block, contentHash, id, type TextBlock, textBlock} from './block.ts'
import {type Place, places} from './place.ts'

/**
 * What a section is for. `title` holds the document's own title and what stands with it; `list` has an introduction
 * and no heading; `activities` and `priority-areas` are lists whose introduction says so; a `box` stands
 * beside the text that goes on around it, such as a fact box.
 */
export const sectionRole = z.enum([
  'title',
  'lead',
  'body',
  'list',
  'activities',
  'priority-areas',
  'article',
  'annex',
  'contents',
  'attachments',
  'topics',
  'related',
  'contact',
  'signature',
  'footnotes',
  'box'
])
export type SectionRole = z.infer<typeof sectionRole>

/** The number of a numbered heading: "Artikkel 4", 第四条, "2.1 Mål". */
export const numbering = z
  .object({
    kind: z.enum(['part', 'chapter', 'section', 'article', 'point', 'annex']),
    label: z.string(),
    path: z.array(z.int()).readonly()
  })
  .readonly()
export type Numbering = z.infer<typeof numbering>

export interface Section {
  readonly id: string
  readonly contentHash: string
  readonly places: readonly Place[]
  readonly role: SectionRole
  /** From 1, the top level below the document's title. */
  readonly level: number
  readonly title: TextBlock | null
  readonly introduction: TextBlock | null
  readonly numbering?: Numbering | undefined
  readonly blocks: readonly Block[]
  readonly sections: readonly Section[]
}

export const section: z.ZodType<Section> = z
  .object({
    id,
    contentHash,
    places,
    role: sectionRole,
    level: z.int().min(1),
    title: textBlock.nullable(),
    introduction: textBlock.nullable(),
    numbering: numbering.optional(),
    blocks: z.array(block).readonly(),
    get sections() {
      return z.array(section).readonly()
    }
  })
  .readonly()
