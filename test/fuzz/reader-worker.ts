import {parentPort} from 'node:worker_threads'
import {collectingRun, FileUnusable} from '../../pipeline/diagnostics/index.ts'
import {extract, readStructure} from '../../pipeline/extract/index.ts'
import {identify} from '../../pipeline/identify/index.ts'
import {ingest} from '../../pipeline/ingest/index.ts'
import type {Block, Place, Section} from '../../pipeline/model/index.ts'
import {segment} from '../../pipeline/segment/index.ts'

/** What became of a file. `wrong` says how the outcome breaks the contract, null where it does not. */
export interface Reading {
  readonly blocks: number
  readonly rules: readonly string[]
  readonly wrong: string | null
  readonly milliseconds: number
}

parentPort?.on('message', async ({file, bytes}: {readonly file: string; readonly bytes: Uint8Array}) => {
  const start = performance.now()
  const reading = await read(file, bytes)
  parentPort?.postMessage({...reading, milliseconds: performance.now() - start})
})

/** All stages that look at one file alone. */
async function read(file: string, bytes: Uint8Array): Promise<Omit<Reading, 'milliseconds'>> {
  const run = collectingRun()
  const rules = () => run.diagnostics.map(({rule}) => rule)
  try {
    // Recognition has tests of its own, and takes seconds a page.
    const source = await ingest({file, bytes, lang: 'nb'}, run, {ocr: false})
    const draft = segment(extract(source, {file, lang: 'nb', url: null}, run), 'nb', run)
    const [document] = identify([{part: 'a', lang: 'nb', draft}], [], run).documents
    const {sections} = readStructure({lang: 'nb', sections: document?.sections ?? []})
    const blocks = blocksIn(sections)
    const silent = blocks.length === 0 && run.diagnostics.length === 0
    return {blocks: blocks.length, rules: rules(), wrong: silent ? 'nothing read, nothing said' : mistakeIn(sections)}
  } catch (error) {
    if (error instanceof FileUnusable) {
      const said = run.diagnostics.some(({severity}) => severity === 'error')
      return {blocks: 0, rules: rules(), wrong: said ? null : 'given up without a diagnostic'}
    }
    return {blocks: 0, rules: rules(), wrong: error instanceof Error ? (error.stack ?? error.message) : String(error)}
  }
}

const blocksIn = (sections: readonly Section[]): readonly Block[] =>
  sections.flatMap(({title, introduction, blocks, sections: inner}) => [
    ...(title ? [title] : []),
    ...(introduction ? [introduction] : []),
    ...blocks,
    ...blocksIn(inner)
  ])

/** Every node has places with numbers in them, and every segment lies in its block. */
function mistakeIn(sections: readonly Section[]): string | null {
  for (const block of blocksIn(sections)) {
    const texts = block.type === 'table' ? block.rows.flat() : [block]
    if (![block, ...texts].every(({places}) => places.length > 0 && places.every(isFinitePlace)))
      return `a ${block.type} without a place`
    for (const {text, segments} of texts)
      if (segments.some(({start, end, text: own}) => text.slice(start, end) !== own))
        return 'a segment not in its block'
  }
  return null
}

function isFinitePlace(place: Place): boolean {
  if (place.kind === 'page') return place.page >= 1 && place.boxes.flat().every(Number.isFinite)
  return place.kind !== 'text' || (place.start.offset >= 0 && place.end.offset >= place.start.offset)
}
