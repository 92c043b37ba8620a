import {readFileSync} from 'node:fs'
import {join, posix} from 'node:path'
import {describe, expect, test} from 'vitest'
import {cycles} from './architecture/cycles.ts'
import {imports} from './architecture/imports.ts'
import {readSource} from './architecture/read-source.ts'
import {mayImport} from './architecture/rooms.ts'
import {filesBelow, repository, sourceFiles} from './architecture/source-files.ts'

const files = sourceFiles('pipeline', 'cli', 'review')
const pipeline = files.filter(({path}) => path.startsWith('pipeline/'))

/** Our own files that each file imports, relative to the repository. */
const graph = new Map(
  files.map(({path, text}) => [
    path,
    imports(text)
      .filter(specifier => specifier.startsWith('.'))
      .map(specifier => posix.join(posix.dirname(path), specifier))
  ])
)

describe('the reader of imports', () => {
  test('should find static, re-exporting, dynamic and type imports', () => {
    const source = `import a from './a.ts'
import {type B,
  c} from "./b.ts"
export * from './c.ts'
import './d.ts'
const e = await import('./e.ts')
type F = import('./f.ts').F
const g = \`\${await import('./g.ts')}\``
    expect([...imports(source)].sort()).toEqual(['./a.ts', './b.ts', './c.ts', './d.ts', './e.ts', './f.ts', './g.ts'])
  })

  test('should not find imports in comments, strings, templates and regular expressions', () => {
    const source = `// import a from './a.ts'
/* import './b.ts' */
const c = "import './c.ts'" + \`from './d.ts'\`
const e = /'|from '.\\/e.ts'/.test(c) ? a[0]! / 2 : !/'/.test('a') // from './f.ts'`
    expect(imports(source)).toEqual([])
  })

  test('should read every file without losing its end', () => {
    for (const {path, text} of files)
      expect(readSource(text).code.split('{').length, path).toBe(readSource(text).code.split('}').length)
  })
})

describe('the rooms', () => {
  test('should allow what stands on a lower floor', () => {
    expect(mayImport('pipeline/align/search.ts', 'pipeline/model/index.ts')).toBe(true)
    expect(mayImport('pipeline/align/search.ts', 'pipeline/align/bead.ts')).toBe(true)
    expect(mayImport('pipeline/pipeline.ts', 'pipeline/align/index.ts')).toBe(true)
    expect(mayImport('cli/main.ts', 'pipeline/index.ts')).toBe(true)
  })

  test.each([
    ['a stage importing another', 'pipeline/align/a.ts', 'pipeline/segment/b.ts'],
    ['a stage importing the store', 'pipeline/identify/a.ts', 'pipeline/store/b.ts'],
    ['the ground importing a stage', 'pipeline/language/a.ts', 'pipeline/segment/b.ts'],
    ['the model importing anything of ours', 'pipeline/model/a.ts', 'pipeline/diagnostics/b.ts'],
    ['the pipeline importing the store', 'pipeline/pipeline.ts', 'pipeline/store/b.ts'],
    ['the pipeline importing the command line', 'pipeline/batch/a.ts', 'cli/run.ts'],
    ['the pipeline importing a bench', 'pipeline/align/a.ts', 'bench/align/run.ts'],
    ['a stage importing the public API', 'pipeline/check/a.ts', 'pipeline/index.ts']
  ])('should not allow %s', (_, importer, imported) => {
    expect(mayImport(importer, imported)).toBe(false)
  })

  test('should import along the floors only', () => {
    const wrong = [...graph].flatMap(([file, imported]) =>
      imported.filter(other => !mayImport(file, other)).map(other => `${file} imports ${other}`)
    )
    expect(wrong).toEqual([])
  })

  test('should import files that are there', () => {
    const there = new Set(['pipeline', 'cli', 'review'].flatMap(filesBelow))
    const missing = [...graph].flatMap(([file, imported]) =>
      imported.filter(other => !there.has(other)).map(other => `${file} imports ${other}`)
    )
    expect(missing).toEqual([])
  })
})

describe('the search for cycles', () => {
  test('should find a cycle of any length once', () => {
    const circle = new Map([
      ['a', ['b']],
      ['b', ['c']],
      ['c', ['a', 'd']],
      ['d', ['d']]
    ])
    expect(cycles(circle)).toEqual([['a', 'b', 'c'], ['d']])
  })

  test('should not find one where two ways lead to the same file', () => {
    expect(
      cycles(
        new Map([
          ['a', ['b', 'c']],
          ['b', ['d']],
          ['c', ['d']],
          ['d', []]
        ])
      )
    ).toEqual([])
  })

  test('should find none among our files', () => {
    expect(cycles(graph).map(cycle => cycle.join(' → '))).toEqual([])
  })
})

describe('the code', () => {
  test('should not print anywhere but in cli', () => {
    const printing = files.filter(
      ({path, text}) => !path.startsWith('cli/') && /\bconsole\b/.test(readSource(text).code)
    )
    expect(printing.map(({path}) => path)).toEqual([])
  })

  test('should not do input or output in emit', () => {
    const touching = pipeline
      .filter(({path}) => path.startsWith('pipeline/emit/'))
      .flatMap(({path, text}) => imports(text).map(specifier => `${path} imports ${specifier}`))
      .filter(line =>
        /imports (?:node:(?:fs|net|http|https|child_process|worker_threads|process)\b|write-file-atomic|cacache)/.test(
          line
        )
      )
    expect(touching).toEqual([])
  })

  // Same sources, same bytes: what hangs on the moment, on chance or on the machine's language has no place in a stage.
  test('should not ask the clock, chance or the locale in what makes artifacts', () => {
    const asking =
      /\bMath\.random\b|\bDate\.now\b|\bnew Date\(\)|\bperformance\.now\b|\.localeCompare\(|\brandomUUID\b|\.toLocale\w+\(\)/
    const stages = pipeline.filter(({path}) => !/^pipeline\/(?:store|fetch|batch)\//.test(path))
    expect(stages.filter(({text}) => asking.test(readSource(text).code)).map(({path}) => path)).toEqual([])
  })

  test('should import packages only that come with an installation', () => {
    const {dependencies, optionalDependencies = {}} = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'))
    const installed = new Set(Object.keys({...dependencies, ...optionalDependencies}))
    // An app that is bundled brings its packages along; what it is made of need not be installed.
    const shipped = files.filter(({path}) => !path.startsWith('review/app/'))
    const missing = shipped.flatMap(({path, text}) =>
      imports(text)
        .filter(specifier => !specifier.startsWith('.') && !specifier.startsWith('node:'))
        .map(specifier => specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/'))
        .filter(name => !installed.has(name) && !installed.has(`@types/${name}`))
        .map(name => `${path} imports ${name}`)
    )
    expect(missing).toEqual([])
  })

  test('should name files and folders in kebab-case', () => {
    const names = files.filter(({path}) =>
      path.split('/').some(name => !/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+)*$/.test(name))
    )
    expect(names.map(({path}) => path)).toEqual([])
  })

  test('should not name anything utils, helpers, common or manager', () => {
    const vague = /(?:^|[-/.])(?:utils?|helpers?|common|managers?|misc)(?:[-/.]|$)/
    expect(files.map(({path}) => path).filter(path => vague.test(path))).toEqual([])
  })
})
