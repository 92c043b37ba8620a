import {mkdtemp, readdir, readFile, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {runSamsvar} from './run-samsvar.ts'

const plan = new URL('../../sources/kina-norge-handlingsplan/plan.zh-Hans.pdf', import.meta.url).pathname

describe('extract --debug', () => {
  it('should draw every page of a PDF over its picture, and an index to look through', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'samsvar-debug-'))
    const {code} = await runSamsvar(['extract', plan, '--debug', join(folder, 'new/out'), '--format', 'blocks'])
    expect(code).toBe(0)
    const files = await readdir(join(folder, 'new/out'))
    expect(files).toContain('index.html')
    expect(files.filter(file => /^page-\d{3}\.svg$/.test(file)).length).toBeGreaterThanOrEqual(4)
    const drawing = await readFile(join(folder, 'new/out/page-004.svg'), 'utf8')
    expect(drawing).toContain('data:image/png;base64,')
    expect(drawing).toMatch(/>\d+ table 9×4</)
    expect(drawing).toContain('>page-number<')
  })

  it('should not draw pages of a file without any, but list its blocks', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'samsvar-debug-'))
    await writeFile(join(folder, 'a.nb.md'), '# Tittel\n\nTekst.\n')
    const {code} = await runSamsvar(['extract', join(folder, 'a.nb.md'), '--debug', join(folder, 'out')])
    expect(code).toBe(0)
    expect(await readdir(join(folder, 'out'))).toEqual(['index.html'])
    expect(await readFile(join(folder, 'out/index.html'), 'utf8')).toContain('Tekst.')
  })
})
