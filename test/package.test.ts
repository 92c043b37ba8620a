import {execFile} from 'node:child_process'
import {existsSync} from 'node:fs'
import {cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join, relative, sep} from 'node:path'
import {promisify} from 'node:util'
import {publint} from 'publint'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {readSource} from './architecture/read-source.ts'
import {repository} from './architecture/source-files.ts'

const run = promisify(execFile)

/** What `npm pack` needs of the repository. */
const PACKED_FROM = [
  'package.json',
  'compile.ts',
  'tsconfig.json',
  'tsconfig.build.json',
  'LICENSE',
  'README.md',
  'NOTICE',
  'CHANGELOG.md',
  'cli',
  'pipeline',
  'review',
  'locales'
]

let folder = ''
let site = ''
let installed = ''

/*
 * Packs a copy, so that no `dist/` stands beside the sources while other tests run, and installs the tarball into a folder
 * that holds only `sources/`. npm would ask its registry for the dependencies: ours are linked in their place, those that
 * package.json declares for production and no others.
 */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samsvar-package-'))
  const copy = join(folder, 'copy')
  for (const name of PACKED_FROM.filter(name => existsSync(join(repository, name))))
    await cp(join(repository, name), join(copy, name), {recursive: true})
  await symlink(join(repository, 'node_modules'), join(copy, 'node_modules'), 'junction')
  await npm(['pack', '--offline', '--pack-destination', folder], copy)

  site = join(folder, 'site')
  const modules = join(site, 'node_modules')
  await mkdir(join(modules, '.bin'), {recursive: true})
  const [tarball] = (await readdir(folder)).filter(name => name.endsWith('.tgz'))
  await run('tar', ['-xzf', tarball ?? '', '-C', modules], {cwd: folder})
  installed = join(modules, 'samsvar')
  await run('mv', [join(modules, 'package'), installed])
  const {
    dependencies,
    optionalDependencies = {},
    bin
  } = JSON.parse(await readFile(join(installed, 'package.json'), 'utf8'))
  for (const name of Object.keys({...dependencies, ...optionalDependencies})) {
    await mkdir(join(modules, name, '..'), {recursive: true})
    await symlink(join(repository, 'node_modules', name), join(modules, name), 'junction')
  }
  await symlink(join('..', 'samsvar', bin.samsvar), join(modules, '.bin', 'samsvar'))
  await cp(join(repository, 'sources'), join(site, 'sources'), {recursive: true})
}, 300_000)

afterAll(() => rm(folder, {recursive: true, force: true}))

/** The npm that runs these tests, else the one in the path. */
function npm(args: readonly string[], cwd: string) {
  const cli = process.env.npm_execpath
  return cli?.endsWith('.js') ? run(process.execPath, [cli, ...args], {cwd}) : run('npm', args, {cwd})
}

const samsvar = (...args: readonly string[]) =>
  run(process.execPath, [join(site, 'node_modules', '.bin', 'samsvar'), ...args], {cwd: site, maxBuffer: 2 ** 26})

/** Files below a folder by path, with forward slashes. */
async function filesIn(root: string): Promise<ReadonlyMap<string, Buffer>> {
  const entries = await readdir(root, {recursive: true, withFileTypes: true})
  const paths = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
  const read = paths.map(async path => [relative(root, path).split(sep).join('/'), await readFile(path)] as const)
  return new Map((await Promise.all(read)).sort())
}

describe('the package', () => {
  test('should hold compiled JavaScript with types, the catalogues, the launcher and the licence', async () => {
    const paths = [...(await filesIn(installed)).keys()]
    for (const path of [
      'LICENSE',
      'README.md',
      'cli/samsvar.js',
      'dist/cli/main.js',
      'dist/pipeline/index.js',
      'dist/pipeline/index.d.ts',
      'dist/review/app/index.html',
      'dist/review/server/start-review-server.js',
      'dist/locales/zh-Hans/cli.json'
    ])
      expect(paths).toContain(path)
  })

  test('should not hold sources, tests or anything that only the repository needs', async () => {
    const paths = [...(await filesIn(installed)).keys()]
    expect(paths.filter(path => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))).toEqual([])
    expect(
      paths.filter(
        path =>
          !/^(?:dist\/(?:cli|pipeline|review|locales)\/|cli\/samsvar\.js$|package\.json$|README\.md$|LICENSE$|NOTICE$|CHANGELOG\.md$)/.test(
            path
          )
      )
    ).toEqual([])
  })

  test('should not look for files that were compiled away', async () => {
    const scripts = [...(await filesIn(installed))].filter(([path]) => path.endsWith('.js') && path.startsWith('dist/'))
    expect(scripts.length).toBeGreaterThan(50)
    const stale = scripts.flatMap(([path, bytes]) =>
      readSource(bytes.toString('utf8'))
        .literals.filter(({text}) => /^\.{1,2}\/.*\.tsx?$/.test(text))
        .map(({text}) => `${path}: ${text}`)
    )
    expect(stale).toEqual([])
  })

  test('should be clean by publint', async () => {
    const {messages} = await publint({pkgDir: installed, pack: false, strict: true})
    expect(messages).toEqual([])
  })
})

describe('the installed package', () => {
  test('should build the same output from the same sources', async () => {
    const {stdout} = await samsvar('build', '--locale', 'en')
    expect(stdout).toMatch(/^To look at:$/m)
    const [built, committed] = [await filesIn(join(site, 'output')), await filesIn(join(repository, 'output'))]
    expect([...built.keys()]).toEqual([...committed.keys()])
    for (const [path, bytes] of built) expect(bytes.equals(committed.get(path) ?? Buffer.alloc(0)), path).toBe(true)
  }, 120_000)

  test('should find nothing to change in what it built', async () => {
    const {stdout} = await samsvar('build', '--check', '--locale', 'en')
    expect(stdout).toContain('output/ is what the sources give.')
  }, 120_000)

  test('should speak three languages', async () => {
    const words = await Promise.all(
      ['nb', 'en', 'zh-Hans'].map(async tag => (await samsvar('--help', '--locale', tag)).stdout)
    )
    expect(words.map(text => text.split(' ')[0])).toEqual(['Bruk:', 'Usage:', '用法：'])
  })

  test('should be imported by its name', async () => {
    await writeFile(
      join(site, 'consumer.mjs'),
      `import {alignSegments} from 'samsvar'
const set = {pair: 'nb-en', docs: [{id: 'd1', src: ['Hei.'], tgt: ['Hello.']}]}
process.stdout.write(JSON.stringify(Object.keys(alignSegments(set))))
`
    )
    expect((await run(process.execPath, ['consumer.mjs'], {cwd: site})).stdout).toBe('["d1"]')
  })

  test('should have types that a strict consumer compiles against', async () => {
    // What every TypeScript project on Node.js has.
    await symlink(join(repository, 'node_modules', '@types', 'node'), join(site, 'node_modules', '@types', 'node'))
    await writeFile(
      join(site, 'consumer.mts'),
      `import {
  alignFiles, type BuildReport, build, collectingRun, type Document, documentMarkdown, extractFile,
  formatDiagnostic, labelsFor, messages, parallelMarkdown, readableMarkdown, toBlocks, toJson
} from 'samsvar'
import {readArtifact, type Work} from 'samsvar/schema'
const report: BuildReport = await build({root: '.', check: true})
export const ok: boolean = report.exitCode === 0
export const parts = (work: Work): readonly string[] => work.parts.map(({part}) => part)
export const langs: readonly string[] = readArtifact('alignment', {}).langs
export const title = (document: Document): string | null => document.metadata.title
const run = collectingRun()
const page: Document = await extractFile('page.nb.md', {root: '.'}, run)
export const texts: readonly string[] = [
  toJson(toBlocks(page)), readableMarkdown(page), documentMarkdown(page, {}, labelsFor('en'))
]
const {alignment, documents} = await alignFiles(['page.nb.md', 'page.en.md'], {root: '.'}, run)
export const table: string = parallelMarkdown(alignment, documents, labelsFor('en'))
export const said: readonly string[] = run.diagnostics.map(each => formatDiagnostic(each, messages('en')))
// @ts-expect-error a root is required
await build({})
`
    )
    const config = {
      compilerOptions: {
        module: 'nodenext',
        target: 'es2024',
        lib: ['es2024', 'dom'],
        strict: true,
        noEmit: true,
        types: ['node']
      },
      files: ['consumer.mts']
    }
    await writeFile(join(site, 'tsconfig.json'), JSON.stringify(config))
    const tsc = join(repository, 'node_modules', 'typescript', 'bin', 'tsc')
    const {stdout} = await run(process.execPath, [tsc, '-p', site], {cwd: site}).catch(error => error)
    expect(stdout).toBe('')
  }, 60_000)
})
