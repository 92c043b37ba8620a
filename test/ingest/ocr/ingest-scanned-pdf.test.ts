import type {Node} from 'mdast'
import {describe, expect, test} from 'vitest'
import {edits, folded} from '../../../bench/ocr/character-error.ts'
import {collectingRun} from '../../../pipeline/diagnostics/index.ts'
import {ingestScannedPdf} from '../../../pipeline/ingest/ocr/ingest-scanned-pdf.ts'
import type {Place} from '../../../pipeline/model/place.ts'
import type {Source} from '../../../pipeline/model/source.ts'
import {scannedPage, specimen} from './scanned-page.ts'

/** Page of the specimens that is scanned: headings, paragraphs and lists. */
const PAGE = 3
/** Share of the characters of a paragraph or heading that may be wrong, at 200 dots per inch. */
const MOST_WRONG = 0.05
/** Share of them that may be cut otherwise than in the drawn page. */
const LOST = 0.15
/** Milliseconds for a page, on a machine that has much else to do. */
const LONGEST = 240_000
/** Points that a heading may stand off its place. */
const CLOSE = 6

interface AnyNode extends Node {
  readonly children?: readonly AnyNode[]
  readonly value?: string
}

interface TextBlock {
  readonly text: string
  readonly place: Extract<Place, {kind: 'page'}>
}

const textOf = (node: AnyNode): string => (node.value ?? '') + (node.children ?? []).map(textOf).join('')

/** Headings and paragraphs that stand on one page, those of lists and notes too. */
function* blocksOn(node: AnyNode, page: number): Generator<TextBlock> {
  const place = node.data?.places?.[0]
  if (node.type !== 'heading' && node.type !== 'paragraph') {
    for (const child of node.children ?? []) yield* blocksOn(child, page)
  } else if (place?.kind === 'page' && place.page === page && node.data?.places?.length === 1)
    yield {text: folded(textOf(node)).replaceAll(' ', ''), place}
}

const blocks = (source: Source, page: number): readonly TextBlock[] => [...blocksOn(source.root as AnyNode, page)]

/** Those of the drawn blocks that were recognised as one block, with it. */
function matched(drawn: readonly TextBlock[], read: readonly TextBlock[]) {
  return drawn.flatMap(block => {
    const found = read.find(other => edits(block.text, other.text) <= MOST_WRONG * block.text.length)
    return found ? [{drawn: block, read: found}] : []
  })
}

describe('a scanned page', () => {
  test.each([
    ['en', 0],
    ['zh-Hans', 0],
    ['nb', 2]
  ])(
    'should be read as its text layer says, in %s, turned by %d degrees',
    async (lang, degrees) => {
      const stored = new Map<string, unknown>()
      const cache = {
        get: async (key: string) => stored.get(key),
        set: async (key: string, value: unknown) => void stored.set(key, JSON.parse(JSON.stringify(value)))
      }
      const run = collectingRun({cache})
      const drawn = blocks(await ingestScannedPdf(specimen(lang), {}, collectingRun()), PAGE)
      const scan = await scannedPage(lang, PAGE, degrees)
      const source = await ingestScannedPdf(scan, {}, run)
      const pairs = matched(drawn, blocks(source, 1))
      expect(run.diagnostics).toEqual([])
      const missing = drawn.filter(block => !pairs.some(pair => pair.drawn === block)).map(({text}) => text)
      const length = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + text.length, 0)
      expect(length(missing), missing.join('\n')).toBeLessThan(LOST * length(drawn.map(({text}) => text)))

      // On a sheet that is turned clockwise, what is left of the middle stands higher.
      const slope = Math.tan((degrees * Math.PI) / 180)
      for (const {drawn: block, read} of pairs.slice(0, 5)) {
        const [x0, y0, x1] = block.place.boxes[0]!
        const expected = y0 + slope * ((x0 + x1) / 2 - 297)
        const box = read.place.boxes[0]!
        expect(Math.abs(box[1] - expected), block.text).toBeLessThan(CLOSE + Math.abs(slope) * (x1 - x0))
      }

      const keys = [...stored.keys()]
      expect(keys).toHaveLength(1)
      expect(await ingestScannedPdf(scan, {}, collectingRun({cache}))).toEqual(source)
      expect([...stored.keys()]).toEqual(keys)
    },
    LONGEST
  )

  test('should not be read where recognition is switched off', async () => {
    const run = collectingRun()
    const source = await ingestScannedPdf(await scannedPage('nb', PAGE, 0), {ocr: false}, run)
    expect(source.root.children).toEqual([])
    expect(run.diagnostics.map(({rule}) => rule)).toEqual(['pdf:image-only'])
  })
})
