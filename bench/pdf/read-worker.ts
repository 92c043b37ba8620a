import {readFile} from 'node:fs/promises'
import {parentPort} from 'node:worker_threads'
import {collectingRun} from '../../pipeline/diagnostics/index.ts'
import {ingestPdf} from '../../pipeline/ingest/pdf/ingest-pdf.ts'

/** Reads the files that it is sent, one message a file, and answers with the number of pages. */
parentPort?.on('message', (file: string) => {
  const read = async (): Promise<void> => {
    const source = await ingestPdf({file, bytes: await readFile(file)}, {}, collectingRun())
    parentPort?.postMessage(source.pages ?? 0)
  }
  read().catch((error: unknown) => parentPort?.postMessage(error instanceof Error ? error.message : String(error)))
})
