import {createHash} from 'node:crypto'
import type {Run} from '../../diagnostics/index.ts'
import type {Box, Place} from '../../model/place.ts'
import type {RecognitionShare} from '../../model/recognition-share.ts'
import type {Snapshot} from '../../model/source.ts'
import type {Page} from '../pdf/page.ts'
import {findEngine} from './engine.ts'
import {toolchainOf} from './engine-version.ts'
import {type KeptPage, keptPages, keptPagesText} from './kept-pages.ts'
import {needsRecognition} from './needs-recognition.ts'
import {type Model, modelOf} from './ocr-languages.ts'
import {PageTooSlow} from './page-too-slow.ts'
import {type PreparedImage, prepared} from './prepared.ts'
import type {RecognisedLine, RecognisedText, RecognisedWord} from './recognised.ts'
import {openRecogniser, parameters, type Recogniser} from './recogniser.ts'
import {RecognitionDue} from './recognition-due.ts'
import {DPI, openRenderer, type PageRenderer} from './render-pages.ts'
import type {Skew} from './straightened.ts'
import {type RecognisedPages, readPage, withRecognised} from './with-recognised.ts'

/** Words below this confidence are doubtful: on clean specimens few are, and most of those are signs and not words. */
const DOUBTFUL = 0.6
/** A page is reported where more than this share of its words is doubtful. */
const DOUBTFUL_SHARE = 0.15
/** Lines below this mean confidence are no text: what the engine sees in pictures, stamps and stains. */
const NOISE = 0.3
const POINTS_PER_INCH = 72
/** To be raised where pictures are prepared, or their lines measured, otherwise than before: what was kept is then read anew. */
const PREPARATION = '2'

/** What was read before, and how the engine is found and started. */
export interface RecognitionOptions {
  /** What an earlier call gave as `kept`; used where it is of the same bytes and as the engine of this machine would read them. */
  readonly kept?: string
  readonly share?: RecognitionShare
  readonly find?: () => ReturnType<typeof findEngine>
  readonly open?: typeof openRecogniser
}

/**
 * Reads the pages of a PDF that have no usable text from their pictures. Pages come back with runs of text in points as if the page stood level;
 * `skews` says how they stand. Reports `ocr:not-installed`, `ocr:language-unsupported`, `ocr:low-confidence` with the boxes of the doubtful words,
 * `ocr:nothing-found`, `ocr:page-failed`, `ocr:too-slow` and `ocr:deferred`; never throws but the reason of the run's signal, and `RecognitionDue` where `share` queues.
 * Pages in `kept` are not recognised again.
 */
export async function recognisePages(
  snapshot: Snapshot,
  pages: readonly Page[],
  run: Run,
  {kept = '', share = {}, find = findEngine, open = openRecogniser}: RecognitionOptions = {}
): Promise<RecognisedPages & {readonly kept?: string}> {
  const wanted = pages.filter(needsRecognition)
  const nothing = {pages, skews: new Map<number, Skew>()}
  if (wanted.length === 0) return nothing
  const file: Place = {kind: 'file', file: snapshot.file}
  const {engine, missing} = find()
  const model = modelOf(snapshot.lang) ?? 'eng'
  const ready = engine?.data.has(model) ? engine : null
  const made = ready && {...toolchainOf(model), ...parameters, dpi: String(DPI), preparation: PREPARATION}
  const sha256 = createHash('sha256').update(snapshot.bytes).digest('hex')
  const known = keptPages(kept, {sha256, model, made})
  const unread = wanted.filter(({number}) => !known.has(number))
  if (unread.length > 0 && ready === null) run.report('ocr:not-installed', file, {packages: missing.join(' ')})
  if (known.size === 0 && ready === null) return nothing
  if (share.queues && ready !== null && unread.length > 0) throw new RecognitionDue()
  const now = ready === null ? [] : unread.slice(0, share.left)
  if (modelOf(snapshot.lang) === null)
    run.report('ocr:language-unsupported', file, {lang: snapshot.lang ?? '?', used: model})
  const {fresh, begun} =
    ready === null || now.length === 0
      ? nothingRead
      : await recognise(now, snapshot, model, {recogniser: open(ready, model, DPI), over: share.over}, run)
  if (share.left !== undefined) share.left -= begun
  if (ready !== null && begun < unread.length) run.report('ocr:deferred', file, {pages: unread.length - begun})
  const read = wanted.flatMap(({number}) => known.get(number) ?? fresh.find(({page}) => page === number) ?? [])
  for (const page of read) reportPage(page, snapshot.file, run)
  const texts = wanted.flatMap(page => {
    const text = read.find(one => one.page === page.number)?.text
    return text && text.lines.length > 0 ? [{page, ...text}] : []
  })
  const keeps = made === null ? kept : keptPagesText({sha256, model, made}, read)
  return {...withRecognised(pages, texts), ...(read.length > 0 && {kept: keeps})}
}

/** Pages that were read, and how many were begun. */
interface FreshPages {
  readonly fresh: readonly KeptPage[]
  readonly begun: number
}

const nothingRead: FreshPages = {fresh: [], begun: 0}

/** Reads pages with the engine, and closes it. Those that fail are reported and left out; none is begun when the time is over. */
async function recognise(
  pages: readonly Page[],
  snapshot: Snapshot,
  model: Model,
  {recogniser, over = () => false}: {readonly recogniser: Recogniser; readonly over: RecognitionShare['over']},
  run: Run
): Promise<FreshPages> {
  const renderer = await openRenderer(snapshot.bytes).catch(() => null)
  let begun = 0
  try {
    if (renderer === null) return {fresh: [], begun: pages.length}
    const read = await severally(pages, recogniser.mostWorkers, async page => {
      if (over()) return null
      begun++
      return recognisePage(page, snapshot, model, renderer, recogniser, run)
    })
    return {fresh: read.filter(page => page !== null), begun}
  } finally {
    await Promise.all([recogniser.close(), renderer?.close()])
  }
}

/** Maps items with so many calls under way at a time: a drawn page takes tens of megabytes. */
async function severally<Item, Result>(
  items: readonly Item[],
  most: number,
  call: (item: Item) => Promise<Result>
): Promise<readonly Result[]> {
  const results: Result[] = []
  let next = 0
  const work = async (): Promise<void> => {
    for (let index = next++; index < items.length; index = next++) results[index] = await call(items[index]!)
  }
  await Promise.all(Array.from({length: Math.min(most, items.length)}, work))
  return results
}

async function recognisePage(
  page: Page,
  {file}: Snapshot,
  model: Model,
  renderer: PageRenderer,
  recogniser: Recogniser,
  run: Run
): Promise<KeptPage | null> {
  const place: Place = {kind: 'page', file, page: page.number, boxes: []}
  try {
    const {image, scale} = await renderer.draw(page.number)
    const ready = prepared(image, scale * POINTS_PER_INCH)
    if (ready.blank) return {page: page.number, text: null}
    const text = await recognised(ready, model, recogniser, run)
    const lines = text.lines.filter(line => meanConfidence(line) >= NOISE)
    const {page: _, ...read} = readPage(page, lines, ready, scale)
    return {page: page.number, text: read}
  } catch (error) {
    run.signal.throwIfAborted()
    if (error instanceof PageTooSlow) run.report('ocr:too-slow', place, {seconds: error.seconds})
    else run.report('ocr:page-failed', place, {reason: error instanceof Error ? error.message : String(error)})
    return null
  }
}

/** What the engine reads in a picture, from the cache where the same picture was read before. */
async function recognised(
  {image, regions}: PreparedImage,
  model: Model,
  recogniser: Recogniser,
  run: Run
): Promise<RecognisedText> {
  const hash = createHash('sha256')
    .update(JSON.stringify([toolchainOf(model), parameters, image.width, image.height, regions]))
    .update(image.data)
    .digest('hex')
  const key = `ocr/${hash}`
  const known = (await run.cache.get(key)) as RecognisedText | undefined
  if (known !== undefined) return known
  const text = await recogniser.recognise(image, regions, run.signal)
  await run.cache.set(key, text)
  return text
}

function meanConfidence({words}: RecognisedLine): number {
  const letters = words.reduce((sum, {text}) => sum + text.length, 0)
  return words.reduce((sum, {text, confidence}) => sum + confidence * text.length, 0) / Math.max(1, letters)
}

/** Says what is to be doubted in a page, read now or kept. */
function reportPage({page, text}: KeptPage, file: string, run: Run): void {
  if (text === null) return
  const place = {kind: 'page' as const, file, page, boxes: []}
  if (text.lines.length === 0) {
    run.report('ocr:nothing-found', place)
    return
  }
  const {scale} = text
  const lines = text.lines.map(({line}) => line)
  const words = lines.flatMap(line => line.words)
  const doubtful = words.filter(({confidence}) => confidence < DOUBTFUL)
  const share = doubtful.length / words.length
  if (share <= DOUBTFUL_SHARE) return
  const boxes = doubtful.map(({box}: RecognisedWord) => box.map(edge => Math.round((100 * edge) / scale) / 100))
  run.report(
    'ocr:low-confidence',
    {...place, boxes: boxes as unknown as readonly Box[]},
    {page, share: `${Math.round(100 * share)} %`}
  )
}
