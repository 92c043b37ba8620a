export {type Draft, type IdentifiedDocument, identify} from './identify.ts'
export {parseLock, serialiseLock} from './lock-file.ts'
