export {extract} from './extract.ts'
export {readStructure} from './read-structure.ts'
