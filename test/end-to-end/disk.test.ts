import {execFileSync} from 'node:child_process'
import {cpSync, mkdtempSync, rmSync, statfsSync, truncateSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {describe, expect, it, onTestFinished} from 'vitest'
import {build} from '../../pipeline/index.ts'
import {runSamsvar} from '../cli/run-samsvar.ts'
import {buildProcess} from './build-process.ts'
import {mendTypo, pageRoot} from './page-root.ts'
import {filesOf} from './work-root.ts'

/** Room for a root with its cache, small enough to be filled at once. */
const SIZE = '24m'
const KIB = 1024

const mounts = mayMount()
if (!mounts) process.stderr.write('SKIPPED: a full and a read-only disk, which need the right to mount a tmpfs\n')

describe.skipIf(!mounts)('a disk that cannot be written', () => {
  it('should be told of in words, full or read-only, and the next build with room should give the same bytes', async () => {
    const root = await pageRoot()
    expect((await build({root, jobs: 1})).exitCode).toBe(0)
    const old = await filesOf(join(root, 'output'))
    const disk = mounted()
    cpSync(root, disk, {recursive: true, preserveTimestamps: true})
    for (const each of [root, disk]) await mendTypo(each)
    expect((await build({root, jobs: 1})).exitCode).toBe(0)
    const fresh = await filesOf(join(root, 'output'))

    // Nothing at all, and too little for all of them.
    for (const [locale, left] of [
      ['nb', 0],
      ['en', 32 * KIB]
    ] as const) {
      fill(disk, left)
      const full = await buildProcess(disk, locale)
      expect(full.err).toContain('[store:disk-full]')
      expect(full.err).toMatch(
        locale === 'nb' ? /Disken er full.*\n.*Frigjør plass/ : /The disk is full.*\n.*Make room/
      )
      expect(full.err).not.toMatch(/^\s+at /m)
      expect(full.code).toBe(1)
      await expectOldOrNew(disk, old, fresh)
      rmSync(join(disk, 'ballast'))
    }

    execFileSync('mount', ['-o', 'remount,ro', disk])
    const readOnly = await buildProcess(disk, 'zh-Hans')
    // Where nothing of the root is there yet, no folder can be made either.
    const given = join(root, 'sources/kina-norge-handlingsplan/page.nb.md')
    for (const args of [
      ['add', given, '--work', 'other'],
      ['init', given, given.replace('.nb.', '.en.'), '--work', 'other', '--lang', 'nb,en']
    ]) {
      const {code, err} = await runSamsvar([...args, '--root', join(disk, 'new'), '--locale', 'nb'])
      expect(err).toMatch(/^\S+.*EROFS.*\[store:read-only\]$/m)
      expect(err).not.toMatch(/^\s+at /m)
      expect(code).toBe(1)
    }
    execFileSync('mount', ['-o', 'remount,rw', disk])
    expect(readOnly.err).toMatch(/^\S+.*只读（EROFS）.*\[store:read-only\]\n.*挂载方式/m)
    expect(readOnly.err).not.toMatch(/^\s+at /m)
    expect(readOnly.code).toBe(1)
    await expectOldOrNew(disk, old, fresh)

    const again = await buildProcess(disk)
    expect(again.code, again.err).toBe(0)
    expect(await filesOf(join(disk, 'output'))).toEqual(fresh)
    expect(Object.keys(await filesOf(join(disk, 'sources')))).toEqual(Object.keys(await filesOf(join(root, 'sources'))))
  }, 300_000)
})

async function expectOldOrNew(disk: string, old: Record<string, string>, fresh: Record<string, string>): Promise<void> {
  const found = await filesOf(join(disk, 'output'))
  expect(Object.keys(found)).toEqual(Object.keys(old))
  for (const [path, text] of Object.entries(found))
    expect(text === old[path] || text === fresh[path], `${path} is neither old nor new`).toBe(true)
}

/** Fills a disk but for so many bytes. */
function fill(disk: string, left: number): void {
  const {bavail, bsize} = statfsSync(disk)
  const ballast = join(disk, 'ballast')
  writeFileSync(ballast, Buffer.alloc(bavail * bsize))
  truncateSync(ballast, bavail * bsize - left)
}

/** An empty disk of its own, in memory; gone after the test. */
function mounted(): string {
  const folder = mkdtempSync(join(tmpdir(), 'samsvar-disk-'))
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}`, 'tmpfs', folder])
  onTestFinished(() => {
    execFileSync('umount', [folder])
    rmSync(folder, {recursive: true})
  })
  return folder
}

function mayMount(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'samsvar-disk-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', 'tmpfs', folder], {stdio: 'ignore'})
    execFileSync('umount', [folder], {stdio: 'ignore'})
    return true
  } catch {
    return false
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}
