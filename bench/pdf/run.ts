import {mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {basename, join, resolve} from 'node:path'
import {pathToFileURL} from 'node:url'
import {parseArgs} from 'node:util'
import type {ScoredBlock} from './blocks.ts'
import {peersAtHand} from './peers.ts'
import {readPublic} from './read-public.ts'
import {measureSpeed} from './speed.ts'

/*
 * Measures the reader of PDFs: `node bench/pdf/run.ts --sets DIR [--peers FOLDER] [--no-speed]`. DIR holds `pdf/manuals`, `pdf/reference`,
 * `pdf/odl` and their scorers, which are imported from there; nothing of the sets is in the project. What is scored is what
 * `samsvar extract` prints.
 */

type ManualScore = Readonly<Record<string, number | null>>
interface Scorers {
  readonly scoreManual: (reference: unknown, blocks: readonly ScoredBlock[]) => ManualScore
  readonly scoreDirs: (truth: string, predicted: string) => {readonly score: Readonly<Record<string, number | null>>}
}

const columns = {
  order: 'orderSim',
  block: 'blockF1',
  typed: 'typedF1',
  'head+lvl': 'headingLevelF1',
  item: 'liF1',
  leak: 'leak'
} as const

const {values} = parseArgs({
  options: {sets: {type: 'string'}, peers: {type: 'string'}, 'no-speed': {type: 'boolean'}}
})
if (values.sets === undefined) {
  console.error('usage: node bench/pdf/run.ts --sets DIR [--peers FOLDER] [--no-speed]')
  process.exit(2)
}
const sets = resolve(values.sets, 'pdf')
const scorers = {
  ...(await import(pathToFileURL(join(sets, 'score-manual.mjs')).href)),
  ...(await import(pathToFileURL(join(sets, 'score-odl.mjs')).href))
} as Scorers
const manuals = (await readdir(join(sets, 'manuals'))).filter(name => name.endsWith('.pdf')).sort()

const peers = await peersAtHand(values.peers, name => console.log(`${name} is NOT installed and not measured`))

await manualTable('samsvar', async file => (await readPublic(file)).blocks)
for (const peer of peers) await manualTable(peer.name, async file => peer.blocks(await peer.read(file)))
await odlTable('samsvar', async file => (await readPublic(file)).markdown)
await odlTable('samsvar, furniture kept', async file => (await readPublic(file, {keepFurniture: true})).markdown)
for (const peer of peers) if (peer.markdown) await odlTable(peer.name, peer.read)
if (values['no-speed'] !== true) {
  const timed = peers.filter(peer => peer.timed)
  const speed = await measureSpeed(
    manuals.map(name => join(sets, 'manuals', name)),
    timed
  )
  console.log(`\nspeed, two workers: ${speed.own.toFixed(0)} pages/s`)
  for (const [name, peer] of speed.peers)
    console.log(`speed, ${name}: ${peer.toFixed(0)} pages/s; ratio ${(speed.own / peer).toFixed(2)}`)
}

async function manualTable(name: string, read: (file: string) => Promise<readonly ScoredBlock[]>): Promise<void> {
  console.log(
    `\n${name.padEnd(22)}${Object.keys(columns)
      .map(c => c.padStart(9))
      .join('')}${'hyphen'.padStart(9)}`
  )
  const scores: ManualScore[] = []
  for (const manual of manuals) {
    const id = basename(manual, '.pdf')
    const reference: unknown = JSON.parse(await readFile(join(sets, 'reference', `${id}.json`), 'utf8'))
    const score = scorers.scoreManual(reference, await read(join(sets, 'manuals', manual)))
    scores.push(score)
    console.log(`  ${id.padEnd(20)}${row(key => score[key] ?? 0)}${cell(score.hyphen ?? 0)}`)
  }
  const mean = (key: string): number => scores.reduce((sum, s) => sum + (s[key] ?? 0), 0) / scores.length
  const hyphens = scores.reduce((sum, s) => sum + (s.hyphenOf ?? 0), 0)
  const right = scores.reduce((sum, s) => sum + (s.hyphen ?? 0) * (s.hyphenOf ?? 0), 0)
  console.log(`  ${'mean (hyphens pooled)'.padEnd(20)}${row(mean).slice(1)}${cell(right / Math.max(1, hyphens))}`)
}

function row(value: (key: string) => number): string {
  return Object.values(columns)
    .map(key => cell(value(key)))
    .join('')
}

function cell(value: number): string {
  return value.toFixed(3).padStart(9)
}

async function odlTable(name: string, read: (file: string) => Promise<string>): Promise<void> {
  const out = await mkdtemp(join(tmpdir(), 'samsvar-odl-'))
  try {
    for (const file of (await readdir(join(sets, 'odl', 'pdfs'))).sort())
      await writeFile(join(out, `${basename(file, '.pdf')}.md`), await read(join(sets, 'odl', 'pdfs', file)))
    const {score} = scorers.scoreDirs(join(sets, 'odl', 'markdown'), out)
    const figure = (key: string): string => (score[key] ?? 0).toFixed(3)
    console.log(
      `\nsingle pages, ${name}: NID ${figure('nid')}  TEDS ${figure('teds')}  MHS ${figure('mhs')}  overall ${figure('readmeOverall')}`
    )
  } finally {
    await rm(out, {recursive: true, force: true})
  }
}
