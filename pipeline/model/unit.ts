import {z} from 'zod'
import {languageTag} from './language-tag.ts'

export const unitStatus = z.enum([
  'auto',
  'reviewed',
  'approved',
  'rejected',
  'not-translation',
  'untranslated',
  'stale'
])
export type UnitStatus = z.infer<typeof unitStatus>

/** Two languages in alphabetical order of their place in the part: `nb-en`, `nb-zh-Hans`. */
export const pairKey = z.string()

export const pair = z
  .object({
    /** Probability that the correspondence is right, 4 decimals; 0 where a side is empty. */
    confidence: z.number().min(0).max(1),
    status: unitStatus,
    /** Two decisions that know nothing of each other say different things of this pair. */
    conflict: z.boolean().optional(),
    /** The latest event of the journal that the status comes from; absent where nobody decided. */
    decision: z.string().optional()
  })
  .readonly()
export type Pair = z.infer<typeof pair>

/** A correspondence across all languages of a part (TMX `tu`). Members are segment ids in reading order; they may be empty or not contiguous. */
export const translationUnit = z
  .object({
    id: z.string(),
    members: z.record(languageTag, z.array(z.string()).readonly()),
    confidence: z.number().min(0).max(1),
    pairs: z.record(pairKey, pair)
  })
  .readonly()
export type TranslationUnit = z.infer<typeof translationUnit>

/** Why a unit was made: one line of `<part>.evidence.jsonl`. Offsets are UTF-16 into the segment's text; contributions are nats. */
export const evidence = z
  .object({
    unit: z.string(),
    pair: pairKey,
    features: z.record(z.string(), z.number()),
    words: z
      .array(
        z
          .object({
            source: z.tuple([z.string(), z.int(), z.int()]).readonly(),
            target: z.tuple([z.string(), z.int(), z.int()]).readonly(),
            why: z.enum(['same', 'lexicon', 'term', 'cognate', 'number', 'date', 'induced'])
          })
          .readonly()
      )
      .readonly(),
    disagree: z
      .array(z.object({lang: languageTag, segment: z.string(), text: z.string(), key: z.string()}).readonly())
      .readonly()
  })
  .readonly()
export type Evidence = z.infer<typeof evidence>

/** How much of an edition corresponds to another: `adapted` where it covers little of its source. */
export const coverage = z
  .object({pair: pairKey, matched: z.int(), source: z.int(), target: z.int(), adapted: z.boolean()})
  .readonly()
export type Coverage = z.infer<typeof coverage>

export const alignment = z
  .object({
    $schema: z.string().optional(),
    work: z.string(),
    part: z.string(),
    langs: z.array(languageTag).readonly(),
    coverage: z.array(coverage).readonly(),
    units: z.array(translationUnit).readonly()
  })
  .readonly()
export type Alignment = z.infer<typeof alignment>
