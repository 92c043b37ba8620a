import type {Run} from '../diagnostics/index.ts'
import type {Fetcher} from '../fetch/fetcher.ts'
import type {AnswerReader} from './answer-reader.ts'

/** What fetching one edition needs beside it. */
export interface FetchSurroundings {
  readonly root: string
  readonly fetcher: Fetcher
  readonly reader: AnswerReader
  readonly run: Run
  readonly now: () => Date
  readonly discover: boolean
  /** Whether this edition's file may be replaced. */
  readonly adopt: boolean
  /** The work was named: what came to nothing lately is asked for again. */
  readonly named: boolean
  /** Told before the server is asked. */
  readonly onAsk: () => void
}
