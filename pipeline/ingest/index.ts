export * from './exchange/index.ts'
export {type IngestOptions, ingest} from './ingest.ts'
export type {Snapshot, Source} from './source.ts'
