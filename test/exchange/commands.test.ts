import {cp, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {build} from '../../pipeline/index.ts'
import {repository} from '../architecture/source-files.ts'
import {runSamsvar} from '../cli/run-samsvar.ts'
import {errorsIn} from './valid.ts'

let root = ''
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'samsvar-exchange-'))
  await cp(join(repository, 'test', 'fixtures', 'cli', 'small-root'), root, {recursive: true})
})
afterEach(() => rm(root, {recursive: true, force: true}))

const samsvar = (...args: readonly string[]) => runSamsvar(args, {cwd: root})
/** Builds without the worker that the command line gives every work, which takes longer than these works; gives the exit code. */
const built = async () => (await build({root, jobs: 1})).exitCode
const fixture = (name: string) => join(repository, 'test', 'fixtures', 'exchange', name)
const source = (name: string) => join(root, 'sources', 'strategi', name)
const inRoot = (name: string) => readFile(join(root, name), 'utf8')
const termbase = `<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dca" xml:lang="nb" xmlns="urn:iso:std:iso:30042:ed-2"><tbxHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></tbxHeader><text><body>
<conceptEntry id="c-fish"><langSec xml:lang="nb"><termSec><term>fisk</term></termSec></langSec><langSec xml:lang="en"><termSec><term>fish</term></termSec></langSec></conceptEntry>
<conceptEntry id="c-law"><langSec xml:lang="nb"><termSec><term>forvaltningsloven</term></termSec></langSec><langSec xml:lang="en"><termSec><term>Public Administration Act</term></termSec></langSec></conceptEntry>
</body></text></tbx>`

describe('export', () => {
  test.each([
    ['tmx', '<tuv xml:lang="nb-NO">'],
    ['xliff', 'srcLang="nb-NO" trgLang="en-GB"'],
    ['xliff12', 'source-language="nb-NO" target-language="en-GB"'],
    ['csv', 'unit,section,type,nb,nb.ids,en,en.ids,'],
    ['jsonl', '"authority":"unofficial-translation"']
  ])('should print %s, and the same every time', async (format, said) => {
    const {code, out} = await samsvar('export', 'strategi', '--format', format)
    expect(code).toBe(0)
    expect(out).toContain(said)
    expect((await samsvar('export', 'strategi', '--format', format)).out).toBe(out)
  })

  test.each(['docx', 'parquet'])('should write %s to a file, and not to the terminal', async format => {
    expect((await samsvar('export', 'strategi', '--format', format, '-o', '-')).code).toBe(2)
    const {out, err} = await samsvar('export', 'strategi', '--format', format)
    expect(out).toBe('')
    expect(err).toContain(`Wrote strategi.${format}.`)
    expect(await readdir(root)).toContain(`strategi.${format}`)
  })

  test('should take a map of languages, and leave tags as they are with none', async () => {
    const mapped = await samsvar('export', 'strategi', '--format', 'tmx', '--lang-map', 'nb=no,en=en-US')
    expect(mapped.out).toContain('<tuv xml:lang="en-US">')
    expect((await samsvar('export', 'strategi', '--format', 'tmx', '--lang-map', 'none')).out).toContain(
      '<tuv xml:lang="nb">'
    )
    expect((await samsvar('export', 'strategi', '--format', 'tmx', '--lang-map', 'nb')).code).toBe(2)
    const danish = await samsvar('export', 'strategi', '--format', 'tmx', '--langs', 'nb,da')
    expect(danish).toMatchObject({code: 2, out: ''})
    expect(danish.err).toContain('da')
  })

  test('should write a file for all languages and one for each pair', async () => {
    await writeFile(source('page.zh-Hans.md'), '# 干净的海洋战略\n\n更多的鱼\n')
    const yaml = await readFile(source('work.yaml'), 'utf8')
    await writeFile(
      source('work.yaml'),
      yaml.replace(
        /^( +)en:\n([\s\S]*?)(?=^\1\S|(?![\s\S]))/m,
        (whole, indent: string, body: string) =>
          `${whole}${whole.endsWith('\n') ? '' : '\n'}${indent}zh-Hans:\n${body.replace('page.en.md', 'page.zh-Hans.md')}`
      )
    )
    const {code, err} = await samsvar('export', 'strategi', '--format', 'tmx', '-o', 'm.tmx', '--all')
    expect(code).toBe(0)
    expect(err.match(/Wrote (\S+)\.\n/g)).toEqual(
      ['m', 'm.nb-en', 'm.nb-zh-Hans', 'm.en-zh-Hans'].map(name => `Wrote ${name}.tmx.\n`)
    )
    expect(await inRoot('m.tmx')).toMatch(/xml:lang="nb-NO"[\s\S]*xml:lang="en-GB"[\s\S]*xml:lang="zh-CN"/)
    expect(await inRoot('m.nb-zh-Hans.tmx')).not.toContain('en-GB')
    await samsvar('export', 'strategi', '--format', 'xliff', '-o', 'm.xlf')
    expect((await readdir(root)).filter(name => name.endsWith('.xlf')).sort()).toEqual([
      'm.en-zh-Hans.xlf',
      'm.nb-en.xlf',
      'm.nb-zh-Hans.xlf'
    ])
    expect((await samsvar('export', 'strategi', '--format', 'xliff', '-o', '-')).code).toBe(2)
    expect((await samsvar('export', 'strategi', '--format', 'xliff', '--lang', 'nb,en')).out).toContain(
      'trgLang="en-GB"'
    )
  })

  test('should leave out what is not sure and say how much, and with --all nothing', async () => {
    await writeFile(source('page.en.md'), '# Strategy\n\nSomething else entirely, about mountains and snow.\n')
    const few = await samsvar('export', 'strategi', '--format', 'jsonl')
    expect(few.err).toMatch(
      /\d+ translation units? in it, \d+ left out that nobody reviewed and that (?:is|are) not sure \(--all for all\)\./
    )
    const all = await samsvar('export', 'strategi', '--format', 'jsonl', '--all')
    expect(all.err).not.toContain('left out')
    expect(all.out.split('\n').length).toBeGreaterThan(few.out.split('\n').length)
  })

  test('should say so where nothing is aligned, and write no XLIFF without a unit', async () => {
    await writeFile(source('page.en.md'), 'Snow, and 400 reindeer on skis.\n')
    const empty = await samsvar('export', 'strategi', '--format', 'xliff', '-o', 'u.xlf')
    expect(empty).toMatchObject({code: 0, err: expect.stringContaining('no file written')})
    expect(await readdir(root)).not.toContain('u.xlf')
    const yaml = await readFile(source('work.yaml'), 'utf8')
    await writeFile(source('work.yaml'), yaml.slice(0, yaml.search(/^ +en:\n/m)))
    expect(await samsvar('export', 'strategi', '--format', 'tmx')).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('[exchange:nothing-aligned]')
    })
  })

  test('should export the terms that stand in the work, or all', async () => {
    expect((await samsvar('export', 'strategi', '--format', 'tbx')).err).toContain('[exchange:termbase-missing]')
    await writeFile(join(root, 'sources', 'termbase.tbx'), termbase)
    const {out, err} = await samsvar('export', 'strategi', '--format', 'tbx')
    expect(out).toContain('c-fish')
    expect(out).not.toContain('c-law')
    expect(err).toContain('1 concept left out')
    expect((await samsvar('export', 'strategi', '--format', 'tbx', '--all')).out).toContain('c-law')
    const chosen = await samsvar('export', 'strategi', '--format', 'tbx', '--all', '--langs', 'de,sv')
    expect(chosen.out).not.toContain('<conceptEntry')
  })
})

describe('align', () => {
  test('should print a memory or XLIFF of files that belong to no work', async () => {
    const files = ['nb', 'en'].map(lang => join('sources', 'strategi', `page.${lang}.md`))
    const tmx = await samsvar('align', ...files, '--format', 'tmx')
    expect([tmx.code, await errorsIn(tmx.out, 'tmx.xsd')]).toEqual([0, []])
    expect(tmx.out).toContain('<seg>more fish</seg>')
    const xliff = await samsvar('align', ...files, '--format', 'xliff')
    expect([xliff.code, await errorsIn(xliff.out, 'xliff21.xsd')]).toEqual([0, []])
  })

  test('should print the parallel page with its labels in the user’s language', async () => {
    const files = ['nb', 'en'].map(lang => join('sources', 'strategi', `page.${lang}.md`))
    const {out} = await samsvar('align', ...files, '--format', 'markdown', '--locale', 'zh-Hans')
    expect(out).toContain('每行为一组对应内容')
  })

  test('should not print XLIFF of three languages', async () => {
    expect((await samsvar('align', 'a.md', 'b.md', 'c.md', '--format', 'xliff')).code).toBe(2)
  })
})

describe('import', () => {
  test.each(['tmx', 'xliff', 'xliff12', 'csv', 'jsonl'])(
    'should take a correction back from %s, once',
    async format => {
      await built()
      const {out} = await samsvar('export', 'strategi', '--format', format, '--all')
      expect(out).toContain('more fish')
      const name = `units.${format.startsWith('xliff') ? 'xlf' : format}`
      await writeFile(join(root, name), out.replaceAll('more fish', 'many more fish'))
      const taken = await samsvar('import', name, '--as', 'Translator')
      expect(taken).toMatchObject({
        code: 0,
        out: expect.stringContaining('1 new decision in sources/strategi/review.jsonl.')
      })
      expect(JSON.parse(await readFile(source('review.jsonl'), 'utf8'))).toMatchObject({
        action: 'edit',
        result: {text: 'many more fish'}
      })
      expect((await samsvar('import', name, '--as', 'Translator')).out).toContain('0 new decisions')
    }
  )

  test('should name the line of the file where something is wrong, also behind lines that cannot be read', async () => {
    const {out} = await samsvar('export', 'strategi', '--format', 'jsonl', '--all')
    await writeFile(join(root, 'u.jsonl'), `broken\n${out.replace('"status":"auto"', '"status":"fine"')}`)
    const {err} = await samsvar('import', 'u.jsonl', '--as', 'T', '--locale', 'en')
    expect(err).toContain('Row 2 has the status "fine"')
  })

  test('should find the work that a file names, also where it was never built', async () => {
    const {out} = await samsvar('export', 'strategi', '--format', 'jsonl', '--all')
    await writeFile(join(root, 'u.jsonl'), out.replaceAll('more fish', 'many more fish'))
    const taken = await samsvar('import', 'u.jsonl', '--as', 'T')
    expect(taken.out).toContain('1 new decision')
    expect(taken.out).toContain('it is published as corrected, while the source stays as it is')
  })

  test('should export what was decided: its status, its day and what was said', async () => {
    const {out} = await samsvar('export', 'strategi', '--format', 'xliff12', '--all')
    const [before = '', unit = '', after = ''] = out.split(
      /(<trans-unit (?:(?!<trans-unit )[\s\S])*more fish[\s\S]*?<\/trans-unit>)/
    )
    const decided = unit
      .replace('state="translated"', 'state="signed-off"')
      .replace('</trans-unit>', '<note>Fine</note></trans-unit>')
    await writeFile(join(root, 'u.xlf'), before + decided + after)
    expect((await samsvar('import', 'u.xlf', '--as', 'Translator')).out).toContain('2 new decisions')
    const tmx = (await samsvar('export', 'strategi', '--format', 'tmx')).out
    const [tu = ''] = /<tu (?:(?!<tu )[\s\S])*more fish/.exec(tmx) ?? []
    expect(tu).toMatch(/changedate="\d{8}T\d{6}Z"/)
    expect(tu).toContain('<note>Fine</note>')
    expect(tu).toContain('<prop type="x-samsvar-status-nb-en">reviewed</prop>')
    expect(tmx).not.toContain('Translator')
    expect(await errorsIn(tmx, 'tmx.xsd')).toEqual([])
    await writeFile(join(root, 'again.tmx'), tmx)
    expect((await samsvar('import', 'again.tmx', '--as', 'Translator')).out).toContain('0 new decisions')
  })

  test('should make editions of a memory of others, and build and align them', async () => {
    const {code, out} = await samsvar(
      'import',
      fixture('foreign-tmx/memory.tmx'),
      '--as',
      'T',
      '--work',
      'fisk',
      '--part',
      'page'
    )
    expect({code, out}).toEqual({
      code: 0,
      out: 'New editions of page in sources/fisk/work.yaml: nb, en, zh-Hans.\nSay there what they are and under which rights, then run samsvar build.\n'
    })
    expect(await built()).toBe(0)
    const alignment = JSON.parse(await inRoot('output/fisk/page.alignment.json'))
    expect(alignment.langs).toEqual(['nb', 'en', 'zh-Hans'])
    const members = alignment.units.map((unit: {members: Record<string, unknown[]>}) => unit.members)
    expect(members.map(({nb, en}: Record<string, unknown[]>) => [nb?.length, en?.length])).toEqual([
      [1, 1],
      [1, 1]
    ])
    const args = ['--as', 'T', '--work', 'fisk', '--part', 'page', '--langs', 'nb']
    const again = await samsvar('import', fixture('foreign-tmx/memory.tmx'), ...args)
    expect(again).toMatchObject({code: 1, out: '', err: expect.stringContaining('[exchange:edition-there]')})
  })

  test('should take a memory of others as confirmations of a part that has its languages, once', async () => {
    const args = ['--as', 'T', '--work', 'fisk', '--part', 'page']
    await samsvar('import', fixture('foreign-tmx/memory.tmx'), ...args)
    await built()
    const taken = await samsvar('import', fixture('foreign-tmx/memory.tmx'), ...args)
    expect(taken).toMatchObject({code: 0, out: expect.stringContaining('4 new decisions in sources/fisk/review.jsonl')})
    expect(await built()).toBe(0)
    const {units} = JSON.parse(await inRoot('output/fisk/page.alignment.json'))
    expect(units.map((unit: {pairs: Record<string, {status: string}>}) => unit.pairs['nb-en']?.status)).toEqual([
      'reviewed',
      'reviewed'
    ])
    expect((await samsvar('import', fixture('foreign-tmx/memory.tmx'), ...args)).out).toContain('0 new decisions')
    const other = (await readFile(fixture('foreign-tmx/memory.tmx'), 'utf8')).replaceAll('<seg>', '<seg>Andre ')
    await writeFile(join(root, 'other.tmx'), other)
    const foreign = await samsvar('import', 'other.tmx', ...args)
    expect(foreign).toMatchObject({code: 0, err: expect.stringContaining('[exchange:memory-unmatched]')})
  })

  test('should add an edition to a work beside those it has, and keep its notes', async () => {
    const yaml = `# Kept.\n${await readFile(source('work.yaml'), 'utf8')}`
    await writeFile(source('work.yaml'), yaml)
    const {code} = await samsvar(
      'import',
      fixture('foreign-po/site.po'),
      '--as',
      'T',
      '--work',
      'strategi',
      '--part',
      'site',
      '--langs',
      'en,zh-Hans'
    )
    expect(code).toBe(0)
    const now = await readFile(source('work.yaml'), 'utf8')
    expect(now.startsWith('# Kept.\n')).toBe(true)
    expect(now).toContain('file: site.po')
    expect(await built()).toBe(0)
    expect(await inRoot('output/strategi/site.zh-Hans.md')).toContain('协议')
  })

  test('should not write over a file from which the part has editions', async () => {
    const args = ['--as', 'T', '--work', 'fisk', '--part', 'page']
    const memory = (text: string, tag: string) =>
      `<tmx version="1.4"><header/><body><tu><tuv xml:lang="nb"><seg>${text}</seg></tuv><tuv xml:lang="${tag}"><seg>x</seg></tuv></tu></body></tmx>`
    await writeFile(join(root, 'a.tmx'), memory('Fisk', 'en'))
    await writeFile(join(root, 'b.tmx'), memory('Annen fisk', 'sv_SE'))
    await samsvar('import', 'a.tmx', ...args)
    expect(await samsvar('import', 'b.tmx', ...args, '--langs', 'sv-SE')).toMatchObject({code: 0})
    expect(await inRoot('sources/fisk/page.tmx')).toContain('>Fisk<')
    expect(await inRoot('sources/fisk/page.sv-SE.tmx')).toContain('Annen fisk')
    expect(await inRoot('sources/fisk/work.yaml')).toMatch(/sv-SE:\n\s+file: page\.sv-SE\.tmx/)
    await writeFile(join(root, 'c.tmx'), memory('Fisk', 'en_US_POSIX_1'))
    expect((await samsvar('import', 'c.tmx', '--as', 'T', '--work', 'ny', '--part', 'page')).err).toContain(
      '[exchange:language-unknown]'
    )
    expect(await inRoot('sources/ny/work.yaml')).not.toContain('POSIX')
  })

  test.each(['../page', 'Side 1'])('should not take "%s" for the name of a part', async part => {
    const taken = await samsvar(
      'import',
      fixture('foreign-tmx/memory.tmx'),
      '--as',
      'T',
      '--work',
      'fisk',
      '--part',
      part
    )
    expect(taken).toMatchObject({code: 2, err: expect.stringContaining(part)})
  })

  test('should not guess where a file of others belongs, nor take what it does not have', async () => {
    expect((await samsvar('import', fixture('foreign-tmx/memory.tmx'), '--as', 'T')).err).toContain(
      '[exchange:work-needed]'
    )
    const args = ['--as', 'T', '--work', 'strategi', '--part', 'x', '--langs', 'fr']
    expect((await samsvar('import', fixture('foreign-tmx/memory.tmx'), ...args)).err).toContain(
      '[exchange:language-missing]'
    )
    expect(
      (await samsvar('import', fixture('foreign-xliff/page12.xlf').replace('page12.xlf', 'none.xlf'), '--as', 'T')).code
    ).toBe(1)
    await writeFile(join(root, 'x.docx'), 'PK no zip')
    expect((await samsvar('import', 'x.docx', '--as', 'T')).err).toContain('[exchange:format-unknown]')
  })

  test('should tell of units and texts that it cannot take', async () => {
    await built()
    const {out} = await samsvar('export', 'strategi', '--format', 'tmx', '--all')
    const more = out
      .replace('</body>', '<tu><tuv xml:lang="nb-NO"><seg>Ny</seg></tuv></tu></body>')
      .replace('</tuv>', '</tuv><tuv xml:lang="fr"><seg>La mer</seg></tuv>')
    await writeFile(join(root, 'm.tmx'), more)
    const taken = await samsvar('import', 'm.tmx', '--as', 'T')
    for (const rule of ['exchange:unit-foreign', 'exchange:text-added']) expect(taken.err).toContain(`[${rule}]`)
    expect(taken.out).toContain('1 new decision in')
  })

  test('should add terms to the termbase of the work that the shared one has not', async () => {
    await writeFile(join(root, 'sources', 'termbase.tbx'), termbase)
    await writeFile(join(root, 'terms.tbx'), termbase.replace('>fish<', '>fishes<'))
    expect((await samsvar('import', 'terms.tbx', '--as', 'T')).err).toContain('[exchange:work-needed]')
    const {out} = await samsvar('import', 'terms.tbx', '--as', 'T', '--work', 'strategi')
    expect(out).toBe('1 concept added or changed in sources/strategi/termbase.tbx.\n')
    expect(await readFile(source('termbase.tbx'), 'utf8')).toContain('<term>fishes</term>')
    expect((await samsvar('export', 'strategi', '--format', 'tbx')).out).toContain('fishes')
    expect((await samsvar('import', 'terms.tbx', '--as', 'T', '--work', 'strategi')).out).toContain('0 concepts')
  })

  test('should not put a concept in the place of another one that only has its number', async () => {
    const of = (nb: string, en: string) => termbase.replace('>fisk<', `>${nb}<`).replace('>fish<', `>${en}<`)
    for (const [name, content] of [
      ['a', of('hav', 'sea')],
      ['b', of('båt', 'boat')],
      ['b', of('båt', 'boat')]
    ] as const) {
      await writeFile(join(root, `${name}.tbx`), content)
      await samsvar('import', `${name}.tbx`, '--as', 'T', '--work', 'strategi')
    }
    const kept = await readFile(source('termbase.tbx'), 'utf8')
    for (const said of ['>sea<', '>boat<', 'id="c-fish"', 'id="c-fish-2"']) expect(kept.split(said)).toHaveLength(2)
  })
})
