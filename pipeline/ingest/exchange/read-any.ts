import type {Run} from '../../diagnostics/index.ts'
import {readTable, type Snapshot} from '../../model/index.ts'
import {decode} from '../text/decode.ts'
import type {ExchangeKind} from './exchange-kind.ts'
import type {ReadFile} from './read-file.ts'
import {readPo} from './read-po.ts'
import {readRows} from './read-rows.ts'
import {readTmx} from './read-tmx.ts'
import {readXliff12} from './read-xliff12.ts'
import {readXliff21} from './read-xliff21.ts'
import {readXlsx} from './read-xlsx.ts'
import {readXml} from './read-xml.ts'

/** A bilingual or multilingual file of any kind. Gives up with `exchange:format-unknown` what holds no texts side by side. */
export async function readAny(kind: ExchangeKind, snapshot: Snapshot, run: Run): Promise<ReadFile> {
  switch (kind) {
    case 'tmx':
      return readTmx(readXml(snapshot, run))
    case 'xliff': {
      const root = readXml(snapshot, run)
      return root.name.startsWith('xliff2:') ? readXliff21(root) : readXliff12(root)
    }
    case 'po':
      return readPo(snapshot, run)
    case 'table': {
      const {text} = decode(snapshot.bytes, null)
      return readRows(readTable(text), text.includes('\t') ? 'text/tab-separated-values' : 'text/csv')
    }
    case 'xlsx':
      return readRows(
        await readXlsx(snapshot, run),
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
      )
    default:
      return run.fail('exchange:format-unknown', {kind: 'file', file: snapshot.file})
  }
}
