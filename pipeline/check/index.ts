export {type CheckInput, check} from './check.ts'
export type {Reading} from './readings/reading.ts'
