import {cp, mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, describe, expect, it, onTestFinished} from 'vitest'
import {build} from '../../pipeline/index.ts'
import {runSamsvar} from '../cli/run-samsvar.ts'
import {filesOf} from '../end-to-end/work-root.ts'
import {scannedPage} from '../ingest/ocr/scanned-page.ts'
import {madeRoot, workYaml} from './made-root.ts'

/** Milliseconds for three readings of a page, on a machine that has much else to do. */
const LONGEST = 480_000
const kept = 'sources/scan/ocr/plan.nb.pdf.nb.json'
/** The top of this page of the specimen is picture enough. */
const [page, upper] = [3, 0.25]

async function scanRoot(): Promise<string> {
  const root = await madeRoot({'sources/scan/work.yaml': workYaml({nb: {file: 'plan.nb.pdf'}})})
  await writeFile(join(root, 'sources/scan/plan.nb.pdf'), (await scannedPage('nb', page, 0, upper)).bytes)
  return root
}
const markdown = (root: string) => readFile(join(root, 'output/scan/page.nb.md'), 'utf8')
const built = (
  root: string,
  options: {readonly check?: boolean; readonly ocr?: boolean; readonly cache?: boolean} = {}
) => build({root, jobs: 1, ...options})
const forget = (root: string) => rm(join(root, '.cache'), {recursive: true})

/** What the first test keeps of the pictures that it read: the second reads the same, and need not wait for them again. */
const pictures = await mkdtemp(join(tmpdir(), 'samsvar-pictures-'))
afterAll(() => rm(pictures, {recursive: true, force: true}))

describe('what was recognised in a scanned file', () => {
  it(
    'should be kept beside the sources, used without a cache, and made anew for another file',
    async () => {
      const root = await scanRoot()
      await built(root)
      await cp(join(root, '.cache'), pictures, {recursive: true})
      const text = await readFile(join(root, kept), 'utf8')
      const first = await filesOf(join(root, 'output'))
      expect(first['scan/manifest.json']).toContain(kept)
      expect(await markdown(root)).toContain('innovasjon')

      // The same bytes without the cache, and what a check reads is the same.
      await forget(root)
      expect((await built(root, {check: true})).exitCode).toBe(0)
      expect((await built(root, {cache: false})).exitCode).toBe(0)
      expect(await filesOf(join(root, 'output'))).toEqual(first)

      // Letters that only the kept text has show that the picture is not read again.
      await writeFile(join(root, kept), text.replaceAll('{"text":"v","box"', '{"text":"w","box"'))
      await built(root, {cache: false})
      expect(await markdown(root)).toContain('innowasjon')

      // Another file, here one with a byte behind its end, has its own text.
      const pdf = join(root, 'sources/scan/plan.nb.pdf')
      await writeFile(pdf, Buffer.concat([await readFile(pdf), Buffer.from('\n')]))
      await built(root)
      expect(await markdown(root)).not.toContain('innowasjon')
      expect(JSON.parse(await readFile(join(root, kept), 'utf8')).pages).toEqual(JSON.parse(text).pages)
    },
    LONGEST
  )

  it(
    'should come in later builds where there are more pages than a build may read, the same for any number of workers',
    async () => {
      const names = ['a', 'b']
      const bytes = (await scannedPage('nb', page, 0, upper)).bytes
      const root = await madeRoot({
        ...Object.fromEntries(names.map(name => [`sources/${name}/work.yaml`, workYaml({nb: {file: 'plan.nb.pdf'}})])),
        'sources/text/work.yaml': workYaml({nb: {file: 'page.nb.md'}}),
        'sources/text/page.nb.md': '# Plan\n\nPlanen gjelder fra 2020.\n'
      })
      for (const name of names) await writeFile(join(root, `sources/${name}/plan.nb.pdf`), bytes)
      await cp(pictures, join(root, '.cache'), {recursive: true})
      const other = `${root}-other`
      onTestFinished(() => rm(other, {recursive: true, force: true}))
      await cp(root, other, {recursive: true})
      const settled = async (at: string, jobs: number) => {
        const order: string[] = []
        const {works, exitCode} = await build({
          root: at,
          jobs,
          ocrPages: 1,
          onEvent: event => void (event.type === 'work-done' && order.push(event.report.work))
        })
        expect(exitCode).toBe(0)
        const deferred = works.map(({diagnostics}) => diagnostics.filter(({rule}) => rule === 'ocr:deferred').length)
        return {
          order,
          deferred,
          files: {...(await filesOf(join(at, 'output'))), ...(await filesOf(join(at, 'sources')))}
        }
      }
      const first = await settled(root, 2)
      // What has no scans does not wait for them.
      expect(first.order).toEqual(['text', 'a', 'b'])
      expect(first.deferred).toEqual([0, 1, 0])
      expect(await settled(other, 1)).toEqual(first)
      const last = await settled(root, 2)
      expect(last.deferred).toEqual([0, 0, 0])
      expect(last.files['b/page.nb.md']).toContain('innovasjon')
    },
    LONGEST
  )

  it(
    'should come in a later build where the time for reading is used up, of the command line too',
    async () => {
      const pages = 12
      const root = await madeRoot({'sources/scan/work.yaml': workYaml({nb: {file: 'plan.nb.pdf'}})})
      await writeFile(join(root, 'sources/scan/plan.nb.pdf'), (await scannedPage('nb', page, 0, upper, pages)).bytes)
      const deferred = async (...args: readonly string[]) => {
        const {code, out} = await runSamsvar(['build', '--root', root, '--jobs', '2', '--json', ...args])
        expect(code).toBe(0)
        const events = out
          .trim()
          .split('\n')
          .map(line => JSON.parse(line))
        return events.flatMap(({diagnostic}) => (diagnostic?.rule === 'ocr:deferred' ? [diagnostic.detail.pages] : []))
      }
      const [left = 0] = await deferred('--ocr-time', '1')
      // No engine reads so many in a second; the first, whose reading was begun, are read to their end.
      expect(left).toBeGreaterThan(0)
      expect(left).toBeLessThan(pages)
      const read = async () => JSON.parse(await readFile(join(root, kept), 'utf8')).pages.length
      expect(await read()).toBe(pages - left)
      expect(await deferred()).toEqual([])
      expect(await read()).toBe(pages)
    },
    LONGEST
  )

  it('should neither be used nor written where recognition is switched off', async () => {
    const root = await scanRoot()
    await built(root, {ocr: false})
    await expect(readFile(join(root, kept))).rejects.toThrow('ENOENT')
    const without = await filesOf(join(root, 'output'))
    await mkdir(join(root, 'sources/scan/ocr'))
    await writeFile(join(root, kept), '{"v":1')
    await built(root, {ocr: false})
    expect(await filesOf(join(root, 'output'))).toEqual(without)
    expect(await readFile(join(root, kept), 'utf8')).toBe('{"v":1')
  })
})
