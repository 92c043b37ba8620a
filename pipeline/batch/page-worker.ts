import type {MessagePort} from 'node:worker_threads'
import {collectingRun} from '../diagnostics/index.ts'
import {type HelperAnswer, hasStretches, type SharedPages, takeStretch} from './page-offer.ts'

/** What a helper is asked to do. */
export interface HelpTask {
  readonly pages: SharedPages
  readonly port: MessagePort
}

/** Runs in a worker thread: reads stretches of another thread's file until none is left or nobody listens any more. */
export default async function helpRead({pages, port}: HelpTask): Promise<void> {
  const gone = new AbortController()
  port.on('close', () => gone.abort())
  const answer = (message: HelperAnswer) => port.postMessage(message)
  try {
    // Loaded when it is needed: a thread that built works with PDFs has it already.
    const [{openDocument}, {readStretch}] = await Promise.all([
      import('../ingest/pdf/open-document.ts'),
      import('../ingest/pdf/read-stretch.ts')
    ])
    const {file} = pages
    if (!hasStretches(pages)) return
    const open = await openDocument({file, bytes: new Uint8Array(pages.bytes)}, collectingRun())
    try {
      for (let taken = takeStretch(pages); taken && !gone.signal.aborted; taken = takeStretch(pages))
        answer({index: taken.index, read: await readStretch(open, taken.stretch, gone.signal)})
    } finally {
      await open.close()
    }
  } finally {
    answer('ended')
    port.close()
  }
}
