export type {Field, Furniture, Snapshot, Source} from '../model/source.ts'
