export {type EditionFile, extract} from './extract.ts'
