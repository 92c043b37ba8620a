export {readTable, type Table, type TableRow} from '../model/read-table.ts'
