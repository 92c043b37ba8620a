import {z} from 'zod'
import {authority, finding, languageTag, origin, sectionRole, translationUnit} from '../../pipeline/model/index.ts'

/** An edition as the screen names it. `page` says what can be shown beside a row: the PDF, the source text, or nothing. */
export const editionView = z
  .object({
    lang: languageTag,
    title: z.string().nullable(),
    file: z.string(),
    authority,
    origin,
    url: z.string().nullable(),
    page: z.enum(['pdf', 'text', 'none']),
    /** Set where it was taken back, or where another one stands in its place: since when (a date), and why. */
    outOfForce: z
      .object({
        state: z.enum(['withdrawn', 'superseded']),
        since: z.string().optional(),
        reason: z.string().optional()
      })
      .readonly()
      .optional()
  })
  .readonly()
export type EditionView = z.infer<typeof editionView>

export const sectionView = z
  .object({
    lang: languageTag,
    title: z.string().nullable(),
    role: sectionRole,
    level: z.int(),
    parent: z.int().nullable()
  })
  .readonly()
export type SectionView = z.infer<typeof sectionView>

/** A block without its text. `row` and `column` count from 1, in cells of tables. */
export const blockView = z
  .object({
    lang: languageTag,
    type: z.string(),
    section: z.int(),
    depth: z.int().optional(),
    marker: z.string().optional(),
    row: z.int().optional(),
    column: z.int().optional()
  })
  .readonly()
export type BlockView = z.infer<typeof blockView>

/** `block` is the place of its block in `blocks`. `extracted` is the text before a correction, where there is one. */
export const segmentView = z
  .object({text: z.string(), hash: z.string(), block: z.int(), extracted: z.string().optional()})
  .readonly()
export type SegmentView = z.infer<typeof segmentView>

/** What someone said of segments beside their correspondence. */
export const remarkView = z
  .object({
    event: z.string(),
    kind: z.enum(['comment', 'translation-error', 'accept-finding']),
    who: z.string(),
    when: z.string(),
    pair: z.string().nullable(),
    segments: z.array(z.string()).readonly(),
    stale: z.boolean(),
    /** The comment, the kind of error in MQM's words, or the reason. */
    text: z.string(),
    /** Of a wrong translation: whose text is wrong, how it should read, and why. */
    lang: languageTag.optional(),
    better: z.string().optional(),
    note: z.string().optional(),
    finding: z.string().optional()
  })
  .readonly()
export type RemarkView = z.infer<typeof remarkView>

/** What one event said, for people who have to choose between events or see what became of one. */
export const eventView = z
  .object({
    id: z.string(),
    who: z.string(),
    when: z.string(),
    action: z.string(),
    pair: z.string().nullable(),
    seen: z.record(
      languageTag,
      z.array(z.object({id: z.string(), hash: z.string(), text: z.string()}).readonly()).readonly()
    ),
    result: z.record(z.string(), z.unknown())
  })
  .readonly()
export type EventView = z.infer<typeof eventView>

/** What was decided of a unit's texts, the latest last; `stands` is false of what was taken back. */
export const unitHistory = z
  .object({decisions: z.array(eventView.unwrap().extend({stands: z.boolean()}).readonly()).readonly()})
  .readonly()
export type UnitHistory = z.infer<typeof unitHistory>

/** A decision whose texts have changed or are gone, or two decisions that contradict each other. */
export const attentionView = z
  .object({
    kind: z.enum(['stale', 'gone', 'conflict']),
    pair: z.string().nullable(),
    segments: z.array(z.string()).readonly(),
    /** Of segments that are gone, by their ids: those that they were split or merged into. */
    heirs: z.record(z.string(), z.array(z.string()).readonly()).optional(),
    /** The event; both events of a conflict. */
    events: z.array(eventView).readonly()
  })
  .readonly()
export type AttentionView = z.infer<typeof attentionView>

/** What the reviewer at this screen can take back and put back. */
export const historyView = z
  .object({undo: z.int(), redo: z.int(), next: z.string().nullable(), again: z.string().nullable()})
  .readonly()
export type HistoryView = z.infer<typeof historyView>

export const partView = z
  .object({
    work: z.string(),
    part: z.string(),
    /** Counts the changes since the server opened the work. */
    version: z.int(),
    /** Tells one opening of the work from another: versions compare within it. */
    session: z.string(),
    who: z.string(),
    /** False where another program holds the journal. */
    writable: z.boolean(),
    langs: z.array(languageTag).readonly(),
    pairs: z
      .array(z.object({key: z.string(), langs: z.tuple([languageTag, languageTag]).readonly()}).readonly())
      .readonly(),
    editions: z.array(editionView).readonly(),
    sections: z.array(sectionView).readonly(),
    blocks: z.array(blockView).readonly(),
    segments: z.record(z.string(), segmentView),
    units: z.array(translationUnit).readonly(),
    findings: z.array(finding).readonly(),
    /** True where the findings are those of before the last decision, and the checks are about to run. */
    checking: z.boolean(),
    remarks: z.array(remarkView).readonly(),
    attention: z.array(attentionView).readonly(),
    /** Approvals by whoever reviewed, or of what nobody reviewed: their events. */
    flagged: z.array(z.string()).readonly(),
    /** Confirmations in bulk that stand: their events. */
    bulk: z.array(z.string()).readonly(),
    history: historyView
  })
  .readonly()
export type PartView = z.infer<typeof partView>
