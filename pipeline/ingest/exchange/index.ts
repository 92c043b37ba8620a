export {asTable} from './as-table.ts'
export {type Returned, readExchange, readTermbase} from './read-exchange.ts'
