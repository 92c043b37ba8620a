import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {seeded} from '../../../bench/ocr/scan.ts'
import {collectingRun, FileUnusable} from '../../../pipeline/diagnostics/index.ts'
import {ingestDocx} from '../../../pipeline/ingest/docx/ingest-docx.ts'
import {ingestOdt} from '../../../pipeline/ingest/odt/ingest-odt.ts'
import {outline} from './outline.ts'
import {partsIn, zip} from './zip.ts'

const TRIES = 150
const values = ['', '-1', '99999999999', 'NaN', 'x', '0']
const fixtures = join(import.meta.dirname, '..', '..', 'fixtures')

describe.each([
  ['docx', ingestDocx],
  ['odt', ingestOdt]
])('a damaged %s', (kind, ingest) => {
  const parts = partsIn(join(fixtures, kind, 'action-plan'))
  const whole = zip(parts)

  /** A tree in which every node has its places, or a diagnostic; anything else throws. */
  async function read(bytes: Uint8Array): Promise<'read' | 'given up'> {
    const run = collectingRun()
    try {
      outline(await ingest({file: 'damaged', bytes}, run))
      return 'read'
    } catch (error) {
      if (!(error instanceof FileUnusable)) throw error
      expect(run.diagnostics.at(-1)).toBe(error.diagnostic)
      return 'given up'
    }
  }

  test('should be read or given up, whatever bytes are wrong', async () => {
    const random = seeded(1)
    const results = new Set<string>()
    for (let i = 0; i < TRIES; i++) {
      const bytes = Uint8Array.from(whole)
      for (let k = 0; k < 5; k++) bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256)
      results.add(await read(random() < 0.3 ? bytes.subarray(0, Math.floor(random() * bytes.length)) : bytes))
    }
    expect(results).toContain('given up')
  })

  test('should be read or given up, whatever values its attributes have', async () => {
    const random = seeded(2)
    const results = new Set<string>()
    for (let i = 0; i < TRIES; i++) {
      const wrong = Object.entries(parts).map(([name, text]) => [
        name,
        text.replace(/(?<!xmlns:\w+)="[^"]*"/g, value =>
          random() < 0.03 ? `="${values[Math.floor(random() * values.length)]}"` : value
        )
      ])
      results.add(await read(zip(Object.fromEntries(wrong) as Record<string, string>)))
    }
    expect(results).toContain('read')
  })
})
