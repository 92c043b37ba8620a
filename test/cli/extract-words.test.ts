import {mkdtemp, readFile, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {scannedPage} from '../ingest/ocr/scanned-page.ts'
import {runSamsvar} from './run-samsvar.ts'

/** Milliseconds for the top of a page, on a machine that has much else to do. */
const LONGEST = 120_000

interface Written {
  readonly words: readonly {
    readonly text: string
    readonly confidence: number
    readonly place: {readonly page: number; readonly boxes: readonly (readonly number[])[]}
  }[]
}

describe('extract --words', () => {
  it(
    'should write each word that was read in a picture, with its confidence and place',
    async () => {
      const folder = await mkdtemp(join(tmpdir(), 'samsvar-words-'))
      const scan = await scannedPage('nb', 3, 0, 0.25)
      await writeFile(join(folder, 'scan.pdf'), scan.bytes)
      const path = join(folder, 'words.json')
      const {code} = await runSamsvar(['extract', join(folder, 'scan.pdf'), '--lang', 'nb', '--words', path])
      expect(code).toBe(0)
      const {words} = JSON.parse(await readFile(path, 'utf8')) as Written
      const word = words.find(({text}) => text === 'Denne')
      expect(word?.confidence).toBeGreaterThan(0.8)
      expect(word?.place).toMatchObject({kind: 'page', page: 1})
      expect(word?.place.boxes).toHaveLength(1)
    },
    LONGEST
  )
})
