export type {Predecessor} from './across/check-successor.ts'
export {type CheckInput, check} from './check.ts'
export type {Reading} from './readings/reading.ts'
export {type InlineSwitches, inlineSwitches} from './switches/inline-switches.ts'
