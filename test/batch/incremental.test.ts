import {appendFile, mkdir, readdir, readFile, rename, rm, stat, symlink, utimes, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {type BuildEvent, type BuildOptions, build} from '../../pipeline/index.ts'
import {filesOf} from '../end-to-end/work-root.ts'
import {madeRoot, workYaml} from './made-root.ts'

const yaml = workYaml({
  nb: {file: 'page.nb.md'},
  en: {file: 'page.en.md', authority: 'official-translation', translationOf: 'nb'}
})
const files = (name: string, count: number) => ({
  [`sources/${name}/work.yaml`]: yaml,
  [`sources/${name}/page.nb.md`]: `# Plan ${count}\n\nPlanen gjelder fra ${2000 + count}. Den skal behandles av Stortinget.\n`,
  [`sources/${name}/page.en.md`]: `# Plan ${count}\n\nThe plan is in force from ${2000 + count}. The parliament is to discuss it.\n`
})
const works = (count: number) =>
  Object.assign({}, ...Array.from({length: count}, (_, index) => files(`work-${index}`, index))) as Record<
    string,
    string
  >

/** Older than any doubt about the clock of the file system. */
async function age(root: string): Promise<void> {
  for (const path of Object.keys(await filesOf(join(root, 'sources'))))
    await utimes(join(root, 'sources', path), new Date('2020-01-01'), new Date('2020-01-01'))
}

async function built(root: string, options: Partial<BuildOptions> = {}) {
  const events: BuildEvent[] = []
  const report = await build({root, jobs: 1, explain: true, onEvent: event => void events.push(event), ...options})
  const why = events.flatMap(event => (event.type === 'explained' ? [event.why] : []))
  const ran = events.flatMap(event => (event.type === 'stage' && event.state === 'ran' ? [event] : []))
  return {report, why, ran: ran.map(({stage, of, because}) => `${stage} ${of}: ${because?.join(' ')}`)}
}
const changes = async (root: string) =>
  (await readFile(join(root, 'changes.jsonl'), 'utf8'))
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line) as Record<string, string | null>)

const MANIFEST = 'output/work-0/manifest.json'

describe('a build after a build', () => {
  it('should not look into any work of which nothing has changed', async () => {
    const root = await madeRoot(works(2))
    await age(root)
    const first = await built(root)
    expect(first.why).toEqual([{why: 'first'}, {why: 'first'}])
    const again = await built(root)
    expect(again.why.map(({why}) => why)).toEqual(['current', 'current'])
    expect(again.ran).toEqual([])
    expect(again.report.works.map(({units, findings, diagnostics}) => ({units, findings, diagnostics}))).toEqual(
      first.report.works.map(({units, findings, diagnostics}) => ({units, findings, diagnostics}))
    )
    expect(again.report.exitCode).toBe(first.report.exitCode)
  })

  it('should begin with the largest work, and report in the order of names', async () => {
    const root = await madeRoot(works(3))
    const page = join(root, 'sources/work-1/page.en.md')
    await writeFile(page, (await readFile(page, 'utf8')).repeat(3))
    const started: string[] = []
    const {report} = await built(root, {
      onEvent: event => void (event.type === 'work-started' && started.push(event.work))
    })
    expect(started[0]).toBe('work-1')
    expect(report.works.map(({work}) => work)).toEqual(['work-0', 'work-1', 'work-2'])
  })

  it('should run only what hangs on an edition that changed, and say why', async () => {
    const root = await madeRoot(works(2))
    await built(root)
    const page = join(root, 'sources/work-1/page.en.md')
    await writeFile(page, (await readFile(page, 'utf8')).replace('discuss', 'debate'))
    const {why, ran} = await built(root)
    expect(why).toEqual([
      {why: 'current', files: expect.any(Number)},
      {why: 'input', file: 'sources/work-1/page.en.md'}
    ])
    expect(ran).toEqual([
      'ingest page.en: bytes',
      'extract page.en: ingest',
      'segment page.en: extract',
      'align page: documents'
    ])
  })

  it('should give the same bytes as one from nothing', async () => {
    const root = await madeRoot(works(2))
    await built(root)
    const page = join(root, 'sources/work-1/page.en.md')
    await writeFile(page, (await readFile(page, 'utf8')).replace('discuss', 'debate'))
    await built(root)
    const output = await filesOf(join(root, 'output'))
    await rm(join(root, 'output'), {recursive: true})
    await built(root, {cache: false})
    expect(await filesOf(join(root, 'output'))).toEqual(output)
  })

  it.each([
    ['the index was changed', (root: string) => writeFile(join(root, 'output/index.json'), '{}')],
    ['the catalogue was changed', (root: string) => writeFile(join(root, 'output/index.html'), '<p>')],
    ['a schema is gone', (root: string) => rm(join(root, 'output/schema/v1/index.schema.json'))],
    ['a stranger lies there', (root: string) => writeFile(join(root, 'output/stranger.txt'), 'x')],
    ['a folder of a stranger lies there', (root: string) => mkdir(join(root, 'output/gone'))],
    ['the record is damaged', (root: string) => writeFile(join(root, '.cache/root.json'), '{')]
  ])('should put right what belongs to no work where %s', async (_, change) => {
    const root = await madeRoot(works(2))
    await built(root)
    const output = await filesOf(join(root, 'output'))
    await change(root)
    await built(root)
    expect(await filesOf(join(root, 'output'))).toEqual(output)
  })

  it('should follow the settings where no work has changed', async () => {
    const root = await madeRoot(works(2))
    await built(root)
    await writeFile(join(root, 'samsvar.config.yaml'), 'site: {title: {nb: Planene}}\n')
    const settled = await built(root)
    expect(settled.report.diagnostics.map(({rule}) => rule)).toEqual(['feed:base-url-missing'])
    expect(await readFile(join(root, 'output/index.html'), 'utf8')).toContain('Planene')
    expect((await built(root)).report.diagnostics).toEqual(settled.report.diagnostics)
  })

  it('should see a change that leaves size and time as they were, where it comes at once or is looked for', async () => {
    const root = await madeRoot(works(1))
    const page = join(root, 'sources/work-0/page.en.md')
    const change = async (from: string, to: string) => {
      const {atime, mtime} = await stat(page)
      await writeFile(page, (await readFile(page, 'utf8')).replace(from, to))
      await utimes(page, atime, mtime)
    }
    await built(root)
    await change('parliament', 'Parliament')
    expect((await built(root)).why).toEqual([{why: 'input', file: 'sources/work-0/page.en.md'}])
    await age(root)
    await built(root)
    await change('Parliament', 'parliament')
    expect((await built(root)).why.map(({why}) => why)).toEqual(['current'])
    expect((await built(root, {verify: true})).why.map(({why}) => why)).toEqual(['input'])
  })

  it('should not build again for a file that was only touched', async () => {
    const root = await madeRoot(works(1))
    await built(root)
    const page = join(root, 'sources/work-0/page.en.md')
    await utimes(page, new Date(), new Date())
    expect((await built(root)).why.map(({why}) => why)).toEqual(['current'])
  })

  it.each([
    ['an artifact was changed', (root: string) => writeFile(join(root, 'output/work-0/page.nb.md'), 'x'), 'output'],
    ['an artifact is gone', (root: string) => rm(join(root, 'output/work-0/page.nb.md')), 'output'],
    ['a file was added', (root: string) => writeFile(join(root, 'sources/work-0/termbase.tbx'), '<tbx/>'), 'input'],
    ['the record is damaged', (root: string) => writeFile(join(root, '.cache/builds/work-0.json'), '{'), 'first']
  ])('should build again where %s', async (_, change, why) => {
    const root = await madeRoot(works(1))
    await built(root)
    const output = await filesOf(join(root, 'output/work-0'))
    await change(root)
    expect((await built(root)).why.map(found => found.why)).toEqual([why])
    expect(Object.keys(await filesOf(join(root, 'output/work-0')))).toEqual(Object.keys(output))
  })

  it('should build again a work that was given up', async () => {
    const root = await madeRoot({...works(1), 'sources/broken/work.yaml': 'parts: 3\n'})
    await built(root)
    expect((await built(root)).report.exitCode).toBe(1)
  })
})

describe('links under sources/', () => {
  it('should count as what they lead to, and be nothing where they lead nowhere', async () => {
    const root = await madeRoot({...files('kept', 0), ...files('work-0', 1), 'far/work/deep/note.txt': 'a'})
    await rename(join(root, 'sources/kept'), join(root, 'far/kept'))
    await symlink('../far/kept', join(root, 'sources/kept'))
    await symlink('../../far/work', join(root, 'sources/work-0/far'))
    // Back to where it stands, and what an editor leaves beside a file that is open.
    await symlink('..', join(root, 'far/work/deep/back'))
    await symlink('somebody@host.123', join(root, 'sources/work-0/.#page.nb.md'))
    const {report} = await built(root)
    expect(report.works.map(({work, ok}) => [work, ok])).toEqual([
      ['kept', true],
      ['work-0', true]
    ])
    expect((await built(root)).why.map(({why}) => why)).toEqual(['current', 'current'])
    await writeFile(join(root, 'far/work/deep/note.txt'), 'ab')
    await writeFile(join(root, 'far/kept/page.nb.md'), '# Planen\n')
    expect((await built(root)).why.map(({why}) => why)).toEqual(['input', 'input'])
  })
})

describe('a work that names others', () => {
  it('should be built again where one that replaces its edition comes, goes or is changed', async () => {
    const superseded = yaml.replace(
      'file: page.nb.md',
      'file: page.nb.md\n        state: superseded\n        replacedBy: 新计划'
    )
    const root = await madeRoot({...files('old', 0), 'sources/old/work.yaml': superseded})
    const missing = async () =>
      (await built(root)).report.works.find(({work}) => work === 'old')?.diagnostics.map(({rule}) => rule)
    expect(await missing()).toEqual(['store:replacement-missing'])
    await mkdir(join(root, 'sources/新计划'))
    for (const [path, text] of Object.entries(files('新计划', 1))) await writeFile(join(root, path), text)
    expect(await missing()).toEqual([])
    await rm(join(root, 'sources/新计划'), {recursive: true})
    expect(await missing()).toEqual(['store:replacement-missing'])
  })

  it('should be built again where the one that it replaces is changed, in whatever script its name is', async () => {
    const root = await madeRoot({
      ...files('new', 0),
      ...files('新计划', 1),
      'sources/new/work.yaml': `replaces: 新计划\n${yaml}`
    })
    await built(root)
    await writeFile(join(root, 'sources/新计划/page.nb.md'), '# Planen\n')
    expect((await built(root)).why.map(({why}) => why)).toEqual(['input', 'input'])
  })
})

describe('a build of some works', () => {
  it.each([
    ['named twice', ['work-0', 'work-0'], 'files.json'],
    ['without the index', ['work-0'], '../output/index.json']
  ])('should leave the others as they are: %s', async (_, names, lost) => {
    const root = await madeRoot(works(2))
    await built(root)
    const other = await filesOf(join(root, 'output/work-1'))
    await rm(join(root, '.cache', lost), {force: true})
    const {report} = await built(root, {works: names})
    expect(report.works.map(({work}) => work)).toEqual(['work-0'])
    expect(await filesOf(join(root, 'output/work-1'))).toEqual(other)
  })
})

describe('changes.jsonl', () => {
  it('should name what each build added, changed and withdrew, with its hashes', async () => {
    const root = await madeRoot(works(2))
    await built(root)
    const first = await changes(root)
    expect(new Set(first.map(({change}) => change))).toEqual(new Set(['added']))
    const {createHash} = await import('node:crypto')
    for (const {path, after} of first)
      expect(
        createHash('sha256')
          .update(await readFile(join(root, path ?? '')))
          .digest('hex'),
        path ?? ''
      ).toBe(after)
    await built(root)
    expect(await changes(root)).toEqual([])

    const page = join(root, 'sources/work-1/page.en.md')
    await writeFile(page, (await readFile(page, 'utf8')).replace('discuss', 'debate'))
    await rm(join(root, 'sources/work-0'), {recursive: true})
    await built(root)
    const second = await changes(root)
    const before = new Map(first.map(({path, after}) => [path, after]))
    for (const change of second) expect(change.before).toBe(before.get(change.path ?? '') ?? null)
    const kinds = new Set(second.map(({work, change}) => `${work} ${change}`))
    expect(kinds).toEqual(new Set(['work-0 withdrawn', 'work-1 changed']))
  })

  it('should not leave out what a killed build had published already', async () => {
    const root = await madeRoot(works(1))
    const fresh = await madeRoot(works(1))
    await built(fresh)
    const killed = {change: 'added', work: 'gone', path: 'output/gone/work.json', before: null, after: 'a'}
    await writeFile(join(root, 'changes.jsonl.next'), `${JSON.stringify(killed)}\n{"change":"ad`)
    await built(root)
    expect(await changes(root)).toEqual([killed, ...(await changes(fresh))])
    expect((await readdir(root)).filter(name => name.startsWith('changes'))).toEqual(['changes.jsonl'])
  })

  it('should stand in the order of its paths, whatever the works are called', async () => {
    const root = await madeRoot({...files('plan', 0), ...files('plan-1', 1), ...files('plan1', 2)})
    await built(root)
    const paths = (await changes(root)).map(({path}) => path)
    expect(new Set(paths.map(path => path?.split('/')[1]))).toEqual(new Set(['plan-1', 'plan', 'plan1']))
    expect(paths).toEqual(paths.toSorted())
  })

  it.each([
    ['had published and not told yet', async () => {}, 'changed'],
    ['had not come to publish', (root: string, old: string) => writeFile(join(root, MANIFEST), old), 'changed']
  ])('should name once what a killed build %s', async (_, back, kind) => {
    const root = await madeRoot(works(1))
    await built(root)
    const old = await readFile(join(root, MANIFEST), 'utf8')
    const page = join(root, 'sources/work-0/page.en.md')
    await writeFile(page, (await readFile(page, 'utf8')).replace('discuss', 'debate'))
    await built(root)
    const told = await changes(root)
    // As the killed build left it: what it was about to publish is written down, and the list is the one before.
    await mkdir(join(root, '.cache/publishing'), {recursive: true})
    await writeFile(join(root, '.cache/publishing/work-0.json'), JSON.stringify(told))
    await writeFile(join(root, 'changes.jsonl'), '')
    await back(root, old)
    await built(root)
    expect(await changes(root)).toEqual(told)
    expect(new Set(told.map(({change}) => change))).toEqual(new Set([kind]))
    await built(root)
    expect(await changes(root)).toEqual([])
  })

  it('should go with a word on an edition whose file cannot be read any more', async () => {
    const root = await madeRoot(works(1))
    await built(root)
    const page = join(root, 'sources/work-0/page.en.md')
    const text = await readFile(page)
    await writeFile(page, '')
    const {report} = await built(root)
    expect(report.works[0]?.diagnostics.map(({rule}) => rule)).toContain('batch:edition-lost')
    await writeFile(page, text)
    const mended = await built(root)
    expect(mended.report.works[0]?.diagnostics.map(({rule}) => rule)).not.toContain('batch:edition-lost')
  })

  it('should not begin with settings that cannot be used, so that the site keeps what it has', async () => {
    const settings = 'site: {baseUrl: "https://documents.example/"}\n'
    const root = await madeRoot({...works(1), 'samsvar.config.yaml': settings})
    await built(root)
    const before = await filesOf(join(root, 'output'))
    const told = await changes(root)
    await writeFile(join(root, 'samsvar.config.yaml'), settings.replace('baseUrl', 'baseURL'))
    const {report} = await built(root)
    expect(report.diagnostics.map(({rule}) => rule)).toEqual(['settings:key-unknown', 'settings:unusable'])
    expect(report.exitCode).toBe(1)
    expect(await filesOf(join(root, 'output'))).toEqual(before)
    expect(await changes(root)).toEqual(told)
    await writeFile(join(root, 'samsvar.config.yaml'), settings)
    expect((await built(root)).report.exitCode).toBe(0)
  })

  it('should go with a word on a work whose work.yaml is not there any more', async () => {
    const root = await madeRoot(works(2))
    await built(root)
    await rename(join(root, 'sources/work-0/work.yaml'), join(root, 'sources/work-0/work.yml'))
    const {report} = await built(root)
    expect(report.diagnostics).toMatchObject([{rule: 'batch:work-lost', detail: {work: 'work-0'}}])
    expect(new Set((await changes(root)).map(({change, work}) => `${change} ${work}`))).toEqual(
      new Set(['withdrawn work-0'])
    )
    expect((await built(root)).report.diagnostics).toEqual([])
  })

  it.each(['work.yaml', 'page.en.md'])(
    'should keep what is published of a work whose %s cannot be read, and go on',
    async name => {
      const root = await madeRoot(works(2))
      await built(root)
      const path = join(root, 'sources/work-0', name)
      await rm(path)
      // A link that leads to itself cannot be read by anyone, whatever the permissions.
      await symlink(name, path)
      await appendFile(join(root, 'sources/work-1/page.en.md'), '\nOne more.\n')
      const {report} = await built(root)
      expect(report.exitCode).toBe(1)
      expect(report.works.map(({work, ok}) => [work, ok])).toEqual([
        ['work-0', false],
        ['work-1', true]
      ])
      expect(report.works[0]?.diagnostics.map(({rule}) => rule)).toEqual(['store:file-unreadable'])
      expect(new Set((await changes(root)).map(({work}) => work))).toEqual(new Set(['work-1']))
      await stat(join(root, 'output/work-0/page.en.json'))
    }
  )

  it('should not be written by a check', async () => {
    const root = await madeRoot(works(1))
    await built(root, {check: true})
    await expect(stat(join(root, 'changes.jsonl'))).rejects.toThrow('ENOENT')
  })
})

describe('--max-change', () => {
  it.each([{brief: false}, {brief: true}])('should stop before anything is written, and say what (%o)', async how => {
    const root = await madeRoot(works(4))
    await built(root)
    await mkdir(dirname(join(root, 'sources/new/work.yaml')), {recursive: true})
    for (const [path, text] of Object.entries(files('new', 9))) await writeFile(join(root, path), text)
    const page = join(root, 'sources/work-1/page.en.md')
    await writeFile(page, (await readFile(page, 'utf8')).replace('discuss', 'debate'))
    await rm(join(root, 'sources/work-2'), {recursive: true})
    const before = await filesOf(join(root, 'output'))
    const {report} = await built(root, {...how, maxChange: 0.49})
    expect(report.exitCode).toBe(1)
    expect(report.diagnostics).toMatchObject([
      {rule: 'batch:too-much-changed', detail: {count: 2, total: 4, percent: 50, most: 49}}
    ])
    expect(report.diagnostics[0]?.related.map(place => place.file)).toEqual(
      ['work-1', 'work-2'].map(name => `output/${name}/manifest.json`)
    )
    expect(await filesOf(join(root, 'output'))).toEqual(before)
  })

  it('should not stop where as much was expected, nor where all is new', async () => {
    const root = await madeRoot(works(2))
    expect((await built(root, {maxChange: 0})).report.exitCode).toBe(0)
    const page = join(root, 'sources/work-1/page.en.md')
    await writeFile(page, (await readFile(page, 'utf8')).replace('discuss', 'debate'))
    expect((await built(root, {maxChange: 0.5})).report.exitCode).toBe(0)
    expect((await changes(root)).length).toBeGreaterThan(0)
  })
})
