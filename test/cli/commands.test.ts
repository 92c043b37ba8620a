import {copyFile, cp, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {build} from '../../pipeline/index.ts'
import {repository} from '../architecture/source-files.ts'
import {runSamsvar} from './run-samsvar.ts'

let root = ''
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'samsvar-root-'))
  await cp(join(repository, 'test', 'fixtures', 'cli', 'small-root'), root, {recursive: true})
})
afterEach(() => rm(root, {recursive: true, force: true}))

const samsvar = (...args: readonly string[]) => runSamsvar(args, {cwd: root})
/** What a command finds built before it: without the worker that the command line gives every work. */
const built = () => build({root, jobs: 1})
const work = 'sources/strategi'
const sourceFile = (name: string) => join(root, work, name)

async function mend(name: string, from: string, to: string): Promise<void> {
  const text = await readFile(sourceFile(name), 'utf8')
  expect(text).toContain(from)
  await writeFile(sourceFile(name), text.replace(from, to))
}

describe('build', () => {
  test('should write output, print what it found, and end with 0', async () => {
    const {code, out, err} = await samsvar('build')
    expect(code).toBe(0)
    expect(err).toMatch(/^sources\/strategi\/page\.(?:nb|en)\.md:9:\d+: warning: .*12.*21.* \[check:number-differs\]$/m)
    expect(err).toMatch(/^\[1\/1\] strategi: \d+ translation units, 1 finding$/m)
    expect(out).toContain('  output/strategi/page.parallel.html\n')
    expect(await readdir(join(root, 'output', 'strategi'))).toContain('page.parallel.md')
  })

  test('should find everything in the cache when it is run again', async () => {
    await built()
    const {out} = await samsvar('build')
    expect(out).toMatch(/^stages: 0 run, \d+ from the cache$/m)
    expect(out).toMatch(/^artifacts: 0 written, /m)
    expect((await samsvar('build', '--no-cache')).out).toMatch(/^stages: \d+ run, 0 from the cache$/m)
  })

  test('should fail with --strict where there is a finding', async () => {
    expect((await samsvar('build', '--strict')).code).toBe(1)
  })

  test('should not fail with --strict where there is none', async () => {
    await mend('page.en.md', '21', '12')
    expect((await samsvar('build', '--strict')).code).toBe(0)
  })

  test('should fail with --check and name the file where the sources have changed, and write nothing', async () => {
    await built()
    const before = await readFile(join(root, 'output', 'strategi', 'page.en.json'))
    await mend('page.en.md', 'cleaner', 'much cleaner')
    const {code, out} = await samsvar('build', '--check')
    expect(code).toBe(1)
    expect(out).toContain('  output/strategi/page.en.json\n')
    expect((await readFile(join(root, 'output', 'strategi', 'page.en.json'))).equals(before)).toBe(true)
  })

  test('should end with 0 with --check where nothing has changed', async () => {
    await built()
    const {code, out} = await samsvar('build', '--check')
    expect({code, says: out.includes('output/ is what the sources give.')}).toEqual({code: 0, says: true})
  })

  test('should end with 1 and go on where a work is wrong, naming line and column', async () => {
    await mend('work.yaml', 'authority: original', 'autority: original')
    const {code, err} = await samsvar('build')
    expect(code).toBe(1)
    expect(err).toMatch(
      /^sources\/strategi\/work\.yaml:6:9: error: There is no key .*\.autority \[store:work-key-unknown\]$/m
    )
    expect(err).toContain('strategi: given up')
  })

  test('should end with 1 for a work that there is none of', async () => {
    const {code, err} = await samsvar('build', 'strategy')
    expect(code).toBe(1)
    expect(err).toContain('error: There is no work strategy [store:work-missing]')
  })

  test('should say so where there is no work at all', async () => {
    await rm(join(root, 'sources'), {recursive: true})
    for (const command of ['build', 'check']) {
      const {code, err} = await samsvar(command)
      expect(code).toBe(0)
      expect(err).toContain('sources: warning: There is no work in this folder [store:no-works]')
    }
  })

  test('should say with --check that the output was made by another Node.js', async () => {
    await built()
    const manifest = join(root, 'output', 'manifest.json')
    const text = await readFile(manifest, 'utf8')
    await writeFile(manifest, text.replace(process.versions.node, '24.0.0'))
    expect((await samsvar('build', '--check')).err).toMatch(
      /^output\/manifest\.json: warning: .*24\.0\.0.* \[store:toolchain-differs\]$/m
    )
  })

  test('should not say so where it was made by this one', async () => {
    await built()
    expect((await samsvar('build', '--check')).err).not.toContain('store:toolchain-differs')
  })

  test('should take the folder that --root names', async () => {
    const {code} = await runSamsvar(['build', '--root', root, '--quiet'])
    expect(code).toBe(0)
    expect(await readdir(root)).toContain('output')
  })

  test('should end with 130 where the user interrupts', async () => {
    const interruption = new AbortController()
    interruption.abort()
    const {code, out, err} = await runSamsvar(['build'], {cwd: root, signal: interruption.signal})
    expect({code, out}).toEqual({code: 130, out: ''})
    expect(err).toMatch(/^Interrupted\./)
  })

  test('should print an event a line with --json', async () => {
    const {out, err} = await samsvar('build', '--json')
    expect(err).toBe('')
    const types = out
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line).type)
    expect(types[0]).toBe('work-started')
    expect(new Set(types)).toEqual(new Set(['work-started', 'stage', 'finding', 'work-done', 'done']))
    expect(types.at(-1)).toBe('done')
  })
})

describe('check', () => {
  test('should print findings and touch nothing', async () => {
    const {code, out, err} = await samsvar('check')
    expect(code).toBe(0)
    expect(err).toContain('[check:number-differs]')
    expect(out).toBe('1 work checked, 1 finding\n')
    expect(await readdir(root)).not.toContain('output')
    expect(await readdir(join(root, work))).not.toContain('ids.jsonl')
  })

  test('should fail with --strict where there is a finding', async () => {
    expect((await samsvar('check', 'strategi', '--strict')).code).toBe(1)
  })

  test('should give findings as data with --json', async () => {
    const {out} = await samsvar('check', '--json')
    const [finding, done] = out
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line))
    expect(finding).toMatchObject({
      type: 'finding',
      work: 'strategi',
      finding: {rule: 'check:number-differs', severity: 'warning'}
    })
    expect(finding.finding.message).toContain('12')
    expect(done).toEqual({type: 'done', exitCode: 0})
  })
})

describe('extract', () => {
  test('should print the document as JSON', async () => {
    const {code, out, err} = await samsvar('extract', `${work}/page.nb.md`)
    expect({code, err}).toEqual({code: 0, err: ''})
    expect(JSON.parse(out)).toMatchObject({lang: 'nb', metadata: {title: 'Strategi for rene fjorder'}})
  })

  test('should print blocks in reading order', async () => {
    const {out} = await samsvar('extract', `${work}/page.nb.md`, '--format', 'blocks')
    expect(JSON.parse(out).map(({type, text}: {type: string; text: string}) => `${type}: ${text}`)).toEqual([
      'heading: Strategi for rene fjorder',
      'paragraph: Strategien gjelder fra 1. januar 2024. Den har tre mål for fjordene.',
      'heading: Mål',
      'listItem: renere vann',
      'listItem: flere fisk',
      'listItem: færre utslipp fra 12 kommuner'
    ])
  })

  test('should print Markdown that holds the text', async () => {
    const {out} = await samsvar('extract', `${work}/page.nb.md`, '--format', 'markdown')
    expect(out).toContain('\n## Mål\n\n- renere vann\n- flere fisk\n')
  })

  test('should see which Norwegian a page is in that says `no`', async () => {
    const text =
      '<h2>Føringar</h2><p>Universitetet skal leggje vekt på å auke talet på studentar, og vi ber om at de melder frå.</p>'
    await writeFile(join(root, 'side.html'), `<html lang="no"><body><h1>Brev</h1>${text}</body></html>`)
    expect(JSON.parse((await samsvar('extract', 'side.html')).out)).toMatchObject({lang: 'nn'})
  })

  test('should ask for the language where nothing tells', async () => {
    await writeFile(join(root, 'note.md'), '1 2 3\n')
    const {code, out, err} = await samsvar('extract', 'note.md')
    expect({code, out}).toEqual({code: 1, out: ''})
    expect(err).toMatch(/^note\.md: error: .* \[store:language-unknown\]$/m)
    expect((await samsvar('extract', 'note.md', '--lang', 'nb')).code).toBe(0)
  })

  test('should say what a work says of its file, and not take any other for an original', async () => {
    const listed = JSON.parse((await samsvar('extract', `${work}/page.en.md`)).out)
    expect(listed).toMatchObject({authority: 'unofficial-translation', translationOf: 'nb'})
    await copyFile(join(root, `${work}/page.en.md`), join(root, 'copy.en.md'))
    expect(JSON.parse((await samsvar('extract', 'copy.en.md')).out)).toMatchObject({authority: 'unknown'})
  })

  test('should not crash on a file that is not there', async () => {
    const {code, out, err} = await samsvar('extract', 'none.md')
    expect({code, out}).toEqual({code: 1, out: ''})
    expect(err).toMatch(/^none\.md: error: .* \[store:file-missing\]$/m)
  })

  test('should not take a folder for a file', async () => {
    const {code, err} = await samsvar('extract', 'sources')
    expect(code).toBe(1)
    expect(err).toMatch(/^sources: error: .* \[store:file-is-folder\]$/m)
  })
})

describe('align', () => {
  const files = [`${work}/page.nb.md`, `${work}/page.en.md`]

  test('should print documents, alignment and evidence as JSON', async () => {
    const {code, out} = await samsvar('align', ...files)
    expect(code).toBe(0)
    const {documents, alignment, evidence} = JSON.parse(out)
    expect(documents).toHaveLength(2)
    expect(alignment).toMatchObject({langs: ['nb', 'en']})
    expect(Array.isArray(evidence)).toBe(true)
  })

  test('should print the parallel page as Markdown', async () => {
    const {out} = await samsvar('align', ...files, '--format', 'markdown')
    expect(out).toMatch(/^\| • flere fisk \| • more fish \|/m)
  })

  test('should print a row for each unit as TSV', async () => {
    const {out} = await samsvar('align', ...files, '--format', 'tsv')
    const [header, ...rows] = out.trimEnd().split('\r\n')
    expect(header?.split('\t')).toEqual(expect.arrayContaining(['nb', 'en', 'confidence', 'status']))
    expect(rows.filter(row => row.includes('flere fisk') && row.includes('more fish'))).toHaveLength(1)
  })

  test('should not align two files in one language', async () => {
    const {code, out, err} = await samsvar('align', ...files, '--langs', 'nb,nb')
    expect({code, out}).toEqual({code: 1, out: ''})
    expect(err).toContain('[align:same-language]')
  })
})

describe('export and import', () => {
  const exported = async () => (await samsvar('export', 'strategi', '--format', 'tsv')).out

  test('should take back what a translator changed, and build with it', async () => {
    await built()
    const rows = (await exported()).split('\r\n').map(row => row.split('\t'))
    const status = rows[0]?.indexOf('status') ?? -1
    const changed = rows.map(row =>
      row.map((cell, at) => (at === status && row.includes('flere fisk') ? 'reviewed' : cell))
    )
    await writeFile(join(root, 'units.tsv'), changed.map(row => row.join('\t')).join('\r\n'))
    const {code, out} = await samsvar('import', 'units.tsv', '--as', 'Translator')
    expect({code, out}).toEqual({
      code: 0,
      out: '1 new decision in sources/strategi/review.jsonl.\nRun samsvar build to apply what was decided.\n'
    })
    const event = JSON.parse(await readFile(sourceFile('review.jsonl'), 'utf8'))
    expect(event).toMatchObject({who: 'Translator', action: 'confirm', pair: 'nb-en'})
    await built()
    const alignment = await readFile(join(root, 'output', 'strategi', 'page.alignment.json'), 'utf8')
    expect(alignment.match(/"reviewed"/g)).toHaveLength(1)
  })

  test('should not take anything back from a file that nobody changed', async () => {
    await built()
    await writeFile(join(root, 'units.tsv'), await exported())
    const {code, out} = await samsvar('import', 'units.tsv', '--as', 'Translator')
    expect({code, out}).toEqual({code: 0, out: '0 new decisions in sources/strategi/review.jsonl.\n'})
  })

  test('should write to the file that --output names', async () => {
    const {out, err} = await samsvar('export', 'strategi', '--format', 'tsv', '-o', 'units.tsv')
    expect({out, err}).toEqual({out: '', err: 'Wrote units.tsv.\n'})
    expect(await readFile(join(root, 'units.tsv'), 'utf8')).toBe(await exported())
  })

  test('should write a file for each part where there are several', async () => {
    const yaml = await readFile(sourceFile('work.yaml'), 'utf8')
    const [, page = ''] = yaml.split('parts:\n')
    await writeFile(sourceFile('work.yaml'), `parts:\n${page}${page.replace('page:', 'plan:')}`)
    const {out, err} = await samsvar('export', 'strategi', '--format', 'tsv')
    expect({out, err}).toEqual({out: '', err: 'Wrote strategi.page.tsv.\nWrote strategi.plan.tsv.\n'})
    await samsvar('export', 'strategi', '--format', 'tsv', '-o', 'units.tsv')
    expect(await readdir(root)).toEqual(
      expect.arrayContaining(['strategi.page.tsv', 'units.page.tsv', 'units.plan.tsv'])
    )
    expect((await samsvar('export', 'strategi', '--format', 'tsv', '--part', 'plan')).out).toContain('flere fisk')
    expect((await samsvar('export', 'strategi', '--format', 'tsv', '-o', '-')).code).toBe(2)
  })

  test('should not export a part or a work that there is none of', async () => {
    const part = await samsvar('export', 'strategi', '--format', 'tsv', '--part', 'annex')
    expect({code: part.code, out: part.out}).toEqual({code: 2, out: ''})
    expect(part.err).toContain('The work strategi has no alignment of the part annex.')
    expect((await samsvar('export', 'none', '--format', 'tsv')).code).toBe(1)
  })

  test('should not import a file of another kind', async () => {
    await writeFile(join(root, 'other.tsv'), 'a\tb\n1\t2\n')
    const {code, err} = await samsvar('import', 'other.tsv', '--as', 'Translator')
    expect(code).toBe(1)
    expect(err).toContain('[store:spreadsheet-unknown]')
  })
})
