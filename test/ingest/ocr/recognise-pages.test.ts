import {beforeAll, describe, expect, test} from 'vitest'
import {collectingRun} from '../../../pipeline/diagnostics/index.ts'
import {findEngine} from '../../../pipeline/ingest/ocr/engine.ts'
import {PageTooSlow} from '../../../pipeline/ingest/ocr/page-too-slow.ts'
import {recognisePages} from '../../../pipeline/ingest/ocr/recognise-pages.ts'
import type {RecognisedText} from '../../../pipeline/ingest/ocr/recognised.ts'
import type {Recogniser} from '../../../pipeline/ingest/ocr/recogniser.ts'
import {readDocument} from '../../../pipeline/ingest/pdf/read-document.ts'
import type {Snapshot} from '../../../pipeline/model/source.ts'
import {scannedPage, specimen} from './scanned-page.ts'

let scan: Snapshot
beforeAll(async () => {
  // What the engine reads in it is given: the top of a page is picture enough.
  scan = await scannedPage('nb', 3, 0, 0.25)
})

const word = (text: string, confidence: number, x: number) => ({
  text,
  confidence,
  box: [x, 300, x + 100, 340] as const,
  symbols: [{text, box: [x, 300, x + 100, 340] as const}]
})
const line = (...words: readonly ReturnType<typeof word>[]): RecognisedText => ({
  lines: [{box: [100, 300, 900, 340], baseline: [100, 340, 900, 340], xHeight: 20, words}]
})

/** An engine that is there and answers so. */
function ready(answer: () => Promise<RecognisedText>) {
  const recogniser: Recogniser = {recognise: answer, close: async () => {}, mostWorkers: 1}
  const engine = {folder: '', data: new Map([['nor', ''] as const, ['eng', ''] as const])}
  return {find: () => ({engine, missing: []}), open: () => recogniser}
}

async function rulesWith(answer: () => Promise<RecognisedText>, lang = 'nb') {
  const run = collectingRun()
  const snapshot = {...scan, lang}
  const {pages} = await readDocument(snapshot, run)
  const read = await recognisePages(snapshot, pages, run, ready(answer))
  return {rules: run.diagnostics.map(({rule}) => rule), diagnostics: run.diagnostics, pages: read.pages}
}

describe('recognition', () => {
  test('should say which packages it lacks, and leave the pages as they are', async () => {
    const run = collectingRun()
    const {pages} = await readDocument(scan, run)
    const read = await recognisePages(scan, pages, run, {find: () => findEngine('file:///nowhere/at/all.js')})
    expect(read.pages).toBe(pages)
    expect(run.diagnostics.map(({rule}) => rule)).toEqual(['ocr:not-installed'])
    expect(run.diagnostics[0]?.detail.packages).toContain('@tesseract.js-data/nor')
  })

  test('should not look for packages where every page has text', async () => {
    const run = collectingRun()
    const snapshot = specimen('nb')
    const {pages} = await readDocument(snapshot, run)
    const find = (): never => {
      throw new Error('looked for')
    }
    expect((await recognisePages(snapshot, pages, run, {find})).pages).toBe(pages)
  })

  test('should report a page of doubtful words with their boxes', async () => {
    const {rules, diagnostics} = await rulesWith(async () => line(word('Plan', 0.9, 100), word('for', 0.35, 300)))
    expect(rules).toEqual(['ocr:low-confidence'])
    const [{place, detail} = {place: null, detail: {}}] = diagnostics
    expect(place).toMatchObject({kind: 'page', page: 1, boxes: [[72, 72, 96, 81.6]]})
    expect(detail).toMatchObject({page: 1, share: '50 %'})
  })

  test('should not report a page of words that it is sure of', async () => {
    const {rules, pages} = await rulesWith(async () => line(word('Plan', 0.9, 100), word('for', 0.95, 300)))
    expect(rules).toEqual([])
    expect(pages[0]?.spans.map(span => span.text)).toEqual(['Plan', 'for'])
  })

  test('should leave pages for the next build when its time is over, and count none of them as read', async () => {
    const run = collectingRun()
    const {pages} = await readDocument(scan, run)
    const share = {left: 5, over: () => true}
    const read = await recognisePages(scan, pages, run, {share, ...ready(async () => line(word('Plan', 0.9, 100)))})
    expect(run.diagnostics.map(({rule, detail}) => [rule, detail])).toEqual([['ocr:deferred', {pages: 1}]])
    expect(read.pages).toEqual(pages)
    expect(share.left).toBe(5)
  })

  test('should report a picture without text', async () => {
    expect((await rulesWith(async () => ({lines: []}))).rules).toEqual(['ocr:nothing-found'])
    expect((await rulesWith(async () => line(word('|~', 0.1, 100)))).rules).toEqual(['ocr:nothing-found'])
  })

  test('should report a page on which the engine fails, and go on', async () => {
    const {rules} = await rulesWith(async () => {
      throw new Error('out of memory')
    })
    expect(rules).toEqual(['ocr:page-failed'])
  })

  test('should say that it gave up a page on which the engine does not end', async () => {
    const {diagnostics} = await rulesWith(async () => {
      throw new PageTooSlow(180)
    })
    expect(diagnostics.map(({rule, detail}) => [rule, detail])).toEqual([['ocr:too-slow', {seconds: 180}]])
    expect(diagnostics[0]?.place).toMatchObject({kind: 'page', page: 1})
  })

  test('should say that it has no data for a language', async () => {
    expect((await rulesWith(async () => line(word('Plan', 0.9, 100)), 'de')).rules).toEqual([
      'ocr:language-unsupported'
    ])
  })

  test('should end with the reason of its signal', async () => {
    const controller = new AbortController()
    const run = collectingRun({signal: controller.signal})
    const {pages} = await readDocument(scan, run)
    controller.abort(new Error('interrupted'))
    await expect(recognisePages(scan, pages, run)).rejects.toThrow('interrupted')
  })
})

describe('what was recognised before', () => {
  const engine = {folder: '', data: new Map([['nor', ''] as const, ['eng', ''] as const])}

  async function recognised(kept: string, options: {readonly bytes?: Uint8Array; readonly installed?: boolean} = {}) {
    const {bytes = scan.bytes, installed = true} = options
    const run = collectingRun()
    let calls = 0
    const recognise = async (): Promise<RecognisedText> => {
      calls++
      return line(word('Plan', 0.9, 100), word('for', 0.35, 300))
    }
    const snapshot = {...scan, bytes, lang: 'nb'}
    const {pages} = await readDocument(snapshot, run)
    const read = await recognisePages(snapshot, pages, run, {
      kept,
      find: () => (installed ? {engine, missing: []} : {engine: null, missing: ['tesseract.js']}),
      open: () => ({recognise, close: async () => {}, mostWorkers: 1})
    })
    return {...read, calls, rules: run.diagnostics.map(({rule}) => rule)}
  }

  test('should be used again, and say and give the same, with the engine or without', async () => {
    const {calls, kept = '', ...first} = await recognised('')
    expect(calls).toBe(1)
    for (const installed of [true, false]) {
      const again = await recognised(kept, {installed})
      expect(again).toEqual({...first, kept, calls: 0})
    }
  })

  test('should not be used for other bytes, other versions, or where it is damaged', async () => {
    const {kept = ''} = await recognised('')
    expect((await recognised(kept, {bytes: Buffer.concat([scan.bytes, Buffer.from('\n')])})).calls).toBe(1)
    expect((await recognised(kept.replace('"preparation":"2"', '"preparation":"0"'))).calls).toBe(1)
    expect((await recognised(kept.slice(0, -20))).calls).toBe(1)
    expect((await recognised('', {installed: false})).rules).toEqual(['ocr:not-installed'])
  })
})
