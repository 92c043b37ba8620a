export * from './exchange/index.ts'
export {ingest} from './ingest.ts'
export type {Snapshot} from './source.ts'
