import {writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {MessageChannel, type MessagePort, Worker} from 'node:worker_threads'
import {describe, expect, it, onTestFinished} from 'vitest'
import {offeredPages} from '../../pipeline/batch/offered-pages.ts'
import {type HelperAnswer, type SharedPages, takeStretch} from '../../pipeline/batch/page-offer.ts'
import helpRead from '../../pipeline/batch/page-worker.ts'
import {spareThreads} from '../../pipeline/batch/spare-threads.ts'
import {collectingRun} from '../../pipeline/diagnostics/index.ts'
import {build} from '../../pipeline/index.ts'
import {readDocument} from '../../pipeline/ingest/pdf/read-document.ts'
import {filesOf} from '../end-to-end/work-root.ts'
import {rawPdf} from '../ingest/pdf/raw-pdf.ts'
import {madeRoot, workYaml} from './made-root.ts'

/** Pages with a running head, text that goes on from page to page, tags, and every fiftieth broken. */
function longPdf(pages: number): Uint8Array {
  return rawPdf(
    Array.from({length: pages}, (_, index) => ({
      content: `BT /F1 9 Tf 60 810 Td (Plan for norden) Tj ET /P <</MCID 0>> BDC BT /F${1 + (index % 3)} 11 Tf 60 700 Td (Avsnitt ${index} handler om havet, fisken og) Tj 0 -14 Td (folkene som bor ved kysten av landet) Tj ET EMC`,
      tags: [{role: 'P', mcids: [0]}],
      ...(index % 50 === 49 && {size: [0, 0] as const})
    })),
    {outline: [{title: 'Avsnitt 1', page: 1}]}
  )
}

/** Pages of which those behind the first stretch draw a form that draws ten others, each of these ten more, and so on. */
function endlessPdf(pages: number): Uint8Array {
  const depth = 12
  const form = (level: number) => {
    const content = level === depth ? 'BT /F1 9 Tf (a) Tj ET' : `/X${level + 1} Do `.repeat(10)
    const inner = `/X${level + 1} ${701 + level} 0 R`
    return `<< /Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> /XObject << ${level === depth ? '' : inner} >> >> /Length ${content.length} >>\nstream\n${content}\nendstream`
  }
  const text = 'BT /F1 11 Tf 60 700 Td (Avsnittet handler om havet) Tj ET'
  return rawPdf(
    Array.from({length: pages}, (_, index) => ({content: index < 25 ? text : `${text} /X0 Do`})),
    {
      resources: '/XObject << /X0 700 0 R >>',
      objects: Object.fromEntries(Array.from({length: depth + 1}, (_, level) => [700 + level, form(level)]))
    }
  )
}

const snapshot = {file: 'plan.nb.pdf', bytes: longPdf(200), lang: 'nb'}

/** A reading with helpers, each handled by `helper`. */
async function readWith(helper: (pages: SharedPages, port: MessagePort) => void) {
  const unused: MessagePort[] = []
  const readers = offeredPages(2, {
    offer(pages, [first, ...others]) {
      unused.push(...others)
      helper(pages, first!)
    },
    withdraw: () => {
      for (const port of unused) port.close()
    }
  })
  const run = collectingRun({readers})
  const {linkAt: _, ...read} = await readDocument(snapshot, run)
  return {...read, diagnostics: run.diagnostics}
}

async function readAlone() {
  const run = collectingRun()
  const {linkAt: _, ...read} = await readDocument(snapshot, run)
  return {...read, diagnostics: run.diagnostics}
}

describe('pages of a large file that several threads read', () => {
  it('should come out as where one thread reads them all', async () => {
    let helped: Promise<void> = Promise.resolve()
    const answers: HelperAnswer[] = []
    const shared = await readWith((pages, port) => {
      const told = Object.create(port, {
        postMessage: {
          value: (answer: HelperAnswer) => {
            answers.push(answer)
            port.postMessage(answer)
          }
        },
        on: {value: port.on.bind(port)},
        close: {value: port.close.bind(port)}
      }) as MessagePort
      helped = helpRead({pages, port: told})
    })
    await helped
    // The other thread, here a second reader in this one, read some of them.
    expect(answers.some(answer => answer !== 'ended')).toBe(true)
    expect(shared).toEqual(await readAlone())
    expect(shared.pages).toHaveLength(200)
  })

  it('should be read by the thread that asked, where a helper took some and is gone', async () => {
    const shared = await readWith((pages, port) => {
      takeStretch(pages)
      takeStretch(pages)
      port.close()
    })
    expect(shared).toEqual(await readAlone())
  })

  it('should be read by the thread that asked, where the memory of a helper ran out', async () => {
    const helpRead = new URL('../../pipeline/batch/page-worker.ts', import.meta.url).href
    const reads = `import('${helpRead}').then(({default: read}) => read(require('node:worker_threads').workerData))`
    const end = Promise.withResolvers<unknown>()
    const shared = await readWith((pages, port) => {
      const limits = {resourceLimits: {maxOldGenerationSizeMb: 8}}
      const helper = new Worker(reads, {eval: true, workerData: {pages, port}, transferList: [port], ...limits})
      helper.on('error', end.resolve)
    })
    expect(shared).toEqual(await readAlone())
    expect(await end.promise).toMatchObject({code: 'ERR_WORKER_OUT_OF_MEMORY'})
  })

  it('should be read by the thread that asked, where a helper hangs until it is ended', async () => {
    const hangs = `require('node:worker_threads').workerData; for (;;);`
    let ended: Promise<number> = Promise.resolve(0)
    const shared = await readWith((pages, port) => {
      takeStretch(pages)
      const helper = new Worker(hangs, {eval: true, workerData: port, transferList: [port]})
      ended = new Promise(resolve => setTimeout(() => resolve(helper.terminate()), 500))
    })
    await ended
    expect(shared).toEqual(await readAlone())
  })

  it('should not be offered where the file is short', async () => {
    const readers = {read: () => Promise.reject(new Error('offered'))}
    const short = {...snapshot, bytes: longPdf(20)}
    expect((await readDocument(short, collectingRun({readers}))).pages).toHaveLength(20)
  })
})

describe('threads that help with large files', () => {
  const offerOf = (work: string) => {
    const {port1, port2} = new MessageChannel()
    onTestFinished(() => port1.close())
    const pages = {file: 'a.pdf', bytes: new SharedArrayBuffer(0), stretches: [], next: new SharedArrayBuffer(4)}
    return {closed: new Promise(resolve => port1.on('close', resolve)), offer: {work, pages, ports: [port2]}}
  }

  it('should come when they have nothing else to do, and not before', () => {
    let idle = false
    const asked: string[] = []
    const helpers = spareThreads(
      () => idle,
      async ({pages}) => void asked.push(pages.file)
    )
    helpers.offer(offerOf('a').offer)
    expect(asked).toEqual([])
    idle = true
    helpers.look()
    helpers.look()
    expect(asked).toEqual(['a.pdf'])
  })

  it('should be ended with the work that was given up, and not with one that went well', () => {
    const signals: AbortSignal[] = []
    const helpers = spareThreads(
      () => true,
      async (_, signal) => void signals.push(signal)
    )
    for (const work of ['a', 'b']) helpers.offer(offerOf(work).offer)
    helpers.over('a', true)
    helpers.over('b', false)
    expect(signals.map(({aborted}) => aborted)).toEqual([true, false])
  })

  it('should leave no port open for which none of them came', async () => {
    const helpers = spareThreads(
      () => false,
      async () => {}
    )
    const {offer, closed} = offerOf('a')
    helpers.offer(offer)
    helpers.withdraw('a')
    await closed
  })
})

describe('a work with a large PDF', () => {
  it('should give the same bytes for any number of workers, and end at its limit', async () => {
    const made = async () => {
      const root = await madeRoot({'sources/large/work.yaml': workYaml({nb: {file: 'plan.nb.pdf'}})})
      await writeFile(join(root, 'sources/large/plan.nb.pdf'), snapshot.bytes)
      return root
    }
    const [one, two] = [await made(), await made()]
    expect((await build({root: one, jobs: 1, cache: false})).exitCode).toBe(0)
    expect((await build({root: two, jobs: 2, cache: false})).exitCode).toBe(0)
    expect(await filesOf(two)).toEqual(await filesOf(one))
    const {works} = await build({root: two, jobs: 2, cache: false, workTime: 5})
    expect(works[0]?.diagnostics.map(({rule}) => rule)).toEqual(['batch:work-too-slow'])
  })

  it('should end at its limit where its pages hang in all threads that read them, and hold up no other', async () => {
    const root = await madeRoot({
      'sources/large/work.yaml': workYaml({nb: {file: 'plan.nb.pdf'}}),
      'sources/text/work.yaml': workYaml({nb: {file: 'page.nb.md'}}),
      'sources/text/page.nb.md': '# Plan\n\nPlanen gjelder fra 2020.\n'
    })
    await writeFile(join(root, 'sources/large/plan.nb.pdf'), endlessPdf(200))
    const {works} = await build({root, jobs: 2, cache: false, workTime: 8000})
    expect(works.map(({work, ok, diagnostics}) => [work, ok, diagnostics.map(({rule}) => rule)])).toEqual([
      ['large', false, ['batch:work-too-slow']],
      ['text', true, []]
    ])
  })
})
