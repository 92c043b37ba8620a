export {type Aligned, align} from './align.ts'
export {alignSegments, type SegmentBead, type SegmentUnit} from './align-segments.ts'
export {type SegmentSet, segmentSet} from './segment-set.ts'
