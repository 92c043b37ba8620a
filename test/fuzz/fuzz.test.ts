import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import fc from 'fast-check'
import {afterAll, describe, expect, it} from 'vitest'
import {partsIn, zip} from '../ingest/office/zip.ts'
import {limitedReader} from './limited-reader.ts'
import {mutated, mutations} from './mutations.ts'
import {smallPdfs, specimens} from './pdf-seeds.ts'
import {runs, seed} from './runs.ts'

const reader = limitedReader()
afterAll(() => reader.close())

/** Thousands of files take hours at most. Milliseconds. */
const PATIENCE = 6 * 60 * 60 * 1000
const root = join(import.meta.dirname, '..', '..')
const fixture = (path: string): Uint8Array => readFileSync(join(root, path))

const pdfTokens =
  ' obj|endobj|stream\n|endstream|<<|>>|[|]|/Kids [2 0 R]|/Parent 2 0 R|/Count 99999|/Length 0|/Filter /FlateDecode|BT|ET|q|Q|Tj|1e9 0 0 1e9 0 0 cm|0 0 0 0 0 0 Tm|/F9 1 Tf|-5 Tc|1000000 Tw|Do|BI|EI|trailer|startxref\n0|/MCID 0|/K 400 0 R|(|)|<|>|%'.split(
    '|'
  )
const markup =
  '<div>|</div>|<table>|<tr>|<td colspan=99999>|<td rowspan=65535>|</table>|<ul><li>|</ul>|<p>|<!--|-->|<script>|<style>|<a href="|">|<svg>|<math>|<template>|&#x110000;|&amp;|&nbsp|<h1>|<dl><dt>|<b><i>|</b>|<select>|<plaintext>|\0|\ufeff|<br>|<sup>1</sup>'.split(
    '|'
  )
const marks =
  '#|##|- |* |1. |> |```|~~~|---|\n\n|\n|[|](|)|[^1]|[^1]: |**|_|`|\\|<div>|</div>|\t|    |!|&amp;|<!--|\\\\|~~|https://|\u2028|\ufeff'
    .split('|')
    .concat('|', '|---|', '\n| a | b |\n|---|---|\n')
const wordTokens =
  '<w:p>|</w:p>|<w:tbl>|</w:tbl>|<w:tr>|<w:tc>|<w:gridSpan w:val="99999"/>|<w:vMerge/>|<w:r>|<w:t>|</w:t>|<w:numPr>|<w:ilvl w:val="99"/>|<w:numId w:val="-1"/>|<w:br/>|<w:hyperlink>|<w:sdt>|<mc:AlternateContent>|<w:footnoteReference w:id="1"/>|&amp;|&lol;|<!--|]]>|<?x|\0'.split(
    '|'
  )

interface Kind {
  readonly name: string
  readonly file: string
  readonly seeds: readonly Uint8Array[]
  readonly tokens: readonly string[]
  /** Files in a run of all tests. */
  readonly few: number
}

const kinds: readonly Kind[] = [
  {name: 'small PDFs', file: 'a.pdf', seeds: smallPdfs, tokens: pdfTokens, few: 25},
  {name: 'specimen PDFs', file: 'a.pdf', seeds: specimens, tokens: pdfTokens, few: 4},
  {
    name: 'pages',
    file: 'a.html',
    seeds: ['nou-2024', 'gov-2008', 'kommune', 'norway-zh-2023', 'zh-gov'].map(name =>
      fixture(`test/fixtures/pages/${name}/page.html`)
    ),
    tokens: markup,
    few: 20
  },
  {
    name: 'Markdown',
    file: 'a.md',
    seeds: ['nb', 'zh-Hans'].map(lang => fixture(`sources/kina-norge-handlingsplan/page.${lang}.md`)),
    tokens: marks,
    few: 25
  },
  {
    name: 'packages of DOCX and ODT',
    file: 'a.docx',
    seeds: [
      zip(partsIn(join(root, 'test/fixtures/docx/action-plan'))),
      zip(partsIn(join(root, 'test/fixtures/odt/action-plan')))
    ],
    tokens: ['PK\u0003\u0004', 'PK\u0001\u0002', 'PK\u0005\u0006', '\0\0\0\0'],
    few: 15
  }
]

describe('damaged files', () => {
  it.each(kinds)(
    'should give a result or a diagnostic, never a crash or a hang: $name',
    async ({file, seeds, tokens, few}) => {
      const damage = fc.record({of: fc.nat({max: seeds.length - 1}), list: mutations(tokens)})
      await fc.assert(
        fc.asyncProperty(damage, async ({of, list}) => {
          const {wrong} = await reader.read(file, mutated(seeds[of]!, list))
          expect(wrong).toBeNull()
        }),
        {numRuns: runs(few), seed, endOnFailure: runs(few) > few}
      )
    },
    PATIENCE
  )

  it(
    'should give a result or a diagnostic for DOCX whose parts are damaged inside a whole package',
    async () => {
      const parts = partsIn(join(root, 'test/fixtures/docx/action-plan'))
      const names = Object.keys(parts).filter(name => name.endsWith('.xml'))
      const damage = fc.record({name: fc.constantFrom(...names), list: mutations(wordTokens)})
      await fc.assert(
        fc.asyncProperty(damage, async ({name, list}) => {
          const part = mutated(Buffer.from(parts[name] ?? ''), list).toString()
          const {wrong} = await reader.read('a.docx', zip({...parts, [name]: part}))
          expect(wrong).toBeNull()
        }),
        {numRuns: runs(15), seed}
      )
    },
    PATIENCE
  )
})

describe('the reader of damaged files', () => {
  it('should read the whole files that are damaged here without a diagnostic of severity error', async () => {
    for (const {file, seeds} of kinds) {
      const {blocks, wrong} = await reader.read(file, seeds[0]!)
      expect(wrong).toBeNull()
      expect(blocks).toBeGreaterThan(0)
    }
  })

  it('should not read an empty file, and say so', async () => {
    expect(await reader.read('a.md', new Uint8Array())).toMatchObject({blocks: 0, rules: ['ingest:empty'], wrong: null})
  })
})
