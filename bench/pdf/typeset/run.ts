import {existsSync} from 'node:fs'
import {mkdir, mkdtemp, readFile, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {pathToFileURL} from 'node:url'
import {parseArgs} from 'node:util'
import {collectingRun} from '../../../pipeline/diagnostics/index.ts'
import {ingestPdf} from '../../../pipeline/ingest/pdf/ingest-pdf.ts'
import {blocksOf, type ScoredBlock} from '../blocks.ts'
import {cellScore} from './cell-score.ts'
import {compose} from './compose.ts'
import {designs} from './composition.ts'
import {truthOf} from './truth.ts'
import {typesetters} from './typesetters.ts'

/*
 * Measures the reader on documents of official style that several typesetters set here, from text that is known:
 * `node bench/pdf/typeset/run.ts --sets DIR [--keep FOLDER] [--only NAME]`. DIR holds `pdf/score-manual.mjs`; with `--keep`, PDFs, truths and
 * readings stay in FOLDER, and PDFs that are there are not set anew. Typesetters that are not installed are named and left out.
 */

const {values} = parseArgs({options: {sets: {type: 'string'}, keep: {type: 'string'}, only: {type: 'string'}}})
if (values.sets === undefined) {
  console.error('usage: node bench/pdf/typeset/run.ts --sets DIR [--keep FOLDER] [--only NAME]')
  process.exit(2)
}
const {scoreManual} = (await import(pathToFileURL(join(resolve(values.sets, 'pdf'), 'score-manual.mjs')).href)) as {
  readonly scoreManual: (reference: unknown, blocks: readonly ScoredBlock[]) => Readonly<Record<string, number | null>>
}
const folder = values.keep ?? (await mkdtemp(join(tmpdir(), 'samsvar-typeset-')))
await mkdir(folder, {recursive: true})
const keys = ['orderSim', 'blockF1', 'typedF1', 'headingLevelF1', 'liF1', 'cells'] as const
const cell = (value: number): string => value.toFixed(3).padStart(8)
console.log(
  `${''.padEnd(28)}${['order', 'block', 'typed', 'heading', 'item', 'cells'].map(name => name.padStart(8)).join('')}`
)
const all: number[][] = []
for (const typesetter of typesetters) {
  const scores: number[][] = []
  for (const design of designs) {
    const name = `${typesetter.name}.${design.id}`
    if (values.only !== undefined && !name.includes(values.only)) continue
    const composition = compose(design)
    const file = join(folder, `${name}.pdf`)
    const bytes = existsSync(file) ? await readFile(file) : await typesetter.typeset(composition, folder)
    if (bytes === null) continue
    await writeFile(file, bytes)
    const truth = truthOf(composition, typesetter.notes)
    const run = collectingRun()
    const blocks = blocksOf((await ingestPdf({file, bytes: Uint8Array.from(bytes)}, {}, run)).root)
    await writeFile(join(folder, `${name}.truth.json`), JSON.stringify(truth, null, 1))
    await writeFile(join(folder, `${name}.read.json`), JSON.stringify(blocks, null, 1))
    const score: Readonly<Record<string, number | null>> = {
      ...scoreManual({id: design.id, blocks: truth.map(scored), furniture: [], hyphens: []}, blocks),
      cells: cellScore(truth, blocks)
    }
    scores.push(keys.map(key => score[key] ?? 0))
    console.log(
      `  ${name.padEnd(26)}${scores.at(-1)!.map(cell).join('')}  ${[...new Set(run.diagnostics.map(d => d.rule))].join(' ')}`
    )
  }
  if (scores.length === 0) console.log(`${typesetter.name}: nothing to measure`)
  else console.log(`${`mean of ${typesetter.name}`.padEnd(28)}${mean(scores).map(cell).join('')}`)
  all.push(...scores)
}
console.log(`${'mean of all'.padEnd(28)}${mean(all).map(cell).join('')}`)

function mean(rows: readonly (readonly number[])[]): readonly number[] {
  return keys.map((_, i) => rows.reduce((sum, row) => sum + row[i]!, 0) / Math.max(1, rows.length))
}

/** Types in the scorer's own words. */
function scored(block: ScoredBlock): {readonly type: string; readonly level?: number; readonly text: string} {
  const type =
    block.type === 'listItem' ? 'li' : block.type === 'heading' || block.type === 'table' ? block.type : 'para'
  return {...block, type}
}
