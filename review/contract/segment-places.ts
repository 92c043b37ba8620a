import {z} from 'zod'
import {evidence, place} from '../../pipeline/model/index.ts'

/** Where the segments of an edition stand in its file. */
export const segmentPlaces = z.record(z.string(), z.array(place).readonly())
export type SegmentPlaces = z.infer<typeof segmentPlaces>

export const unitEvidence = z.object({evidence: z.array(evidence).readonly()}).readonly()
export type UnitEvidence = z.infer<typeof unitEvidence>
