export type {Furniture, Snapshot, Source} from '../model/source.ts'
