export {segment} from './segment.ts'
export {type Span, splitSentences} from './split-sentences.ts'
