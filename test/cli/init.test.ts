import {existsSync} from 'node:fs'
import {readdir, readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {parse} from 'yaml'
import {settings} from '../../pipeline/model/settings.ts'
import {madeRoot} from '../batch/made-root.ts'
import {runSamsvar} from './run-samsvar.ts'

const norwegian =
  '# Planen for havet\n\nRegjeringen har i dag lagt fram en plan for hvordan havet skal brukes og vernes.\n\nPlanen gjelder fra 2020.\n'
const english =
  '# The plan for the sea\n\nThe Government has today presented a plan for how the sea is to be used and protected.\n\nThe plan applies from 2020.\n'
const chinese = '# 海洋规划\n\n政府今天提出了一项关于如何利用和保护海洋的规划。\n\n该规划自2020年起适用。\n'
const files = {'in/Planen for havet.md': norwegian, 'in/the sea.md': english, 'in/haiyang.md': chinese}
const [nb, en, zh] = Object.keys(files) as [string, string, string]

const workYaml = async (root: string, work: string) =>
  parse(await readFile(join(root, 'sources', work, 'work.yaml'), 'utf8'))

describe('samsvar init', () => {
  it('should make a root of two files, build it and say where to look', async () => {
    const cwd = await madeRoot(files)
    const {code, out} = await runSamsvar(['init', nb, en, '--root', 'library', '--locale', 'nb'], {cwd})
    expect(code).toBe(0)
    expect(out).toContain('sources/planen-for-havet/work.yaml: page.nb (Original)\n')
    expect(out).toContain('sources/planen-for-havet/work.yaml: page.en (Uoffisiell oversettelse av nb)\n')
    expect(out).toContain('I sources/planen-for-havet/work.yaml står rettighetene som ukjente')
    const [, look = ''] = out.split('Se på:\n')
    const paths = look.match(/output\/\S+/g) ?? []
    expect(paths).toContain('output/planen-for-havet/page.parallel.html')
    for (const path of paths) expect(existsSync(join(cwd, 'library', path)), path).toBe(true)
    const {units} = JSON.parse(
      await readFile(join(cwd, 'library/output/planen-for-havet/page.alignment.json'), 'utf8')
    ) as {readonly units: readonly {readonly members: Readonly<Record<string, readonly string[]>>}[]}
    expect(units).toHaveLength(3)
    for (const {members} of units) expect([members.nb?.length, members.en?.length]).toEqual([1, 1])
  })

  it('should take the first language for the original, in the order given, and name the work as it is told', async () => {
    const cwd = await madeRoot(files)
    const args = ['init', zh, nb, en, '--lang', 'zh-Hans,nb,en', '--work', 'hav', '--quiet']
    expect(await runSamsvar(args, {cwd})).toEqual({code: 0, out: '', err: ''})
    expect((await workYaml(cwd, 'hav')).parts.page.editions).toMatchObject({
      'zh-Hans': {authority: 'original', file: 'page.zh-Hans.md'},
      nb: {authority: 'unofficial-translation', translationOf: 'zh-Hans'},
      en: {authority: 'unofficial-translation', translationOf: 'zh-Hans'}
    })
  })

  it('should make the files the part that it is told, and not take a name that no part can have', async () => {
    const cwd = await madeRoot(files)
    expect((await runSamsvar(['init', nb, en, '--part', 'Plan 1'], {cwd})).code).toBe(2)
    expect((await runSamsvar(['init', nb, en, '--work', 'hav', '--part', 'plan', '--quiet'], {cwd})).code).toBe(0)
    expect(Object.keys((await workYaml(cwd, 'hav')).parts)).toEqual(['plan'])
    expect(existsSync(join(cwd, 'output/hav/plan.parallel.html'))).toBe(true)
  })

  it.each([
    ['nb', 'Innstillinger for denne mappen'],
    ['en', 'Settings of this folder'],
    ['zh-Hans', '此文件夹的设置']
  ])('should write settings that say nothing until they are filled in, explained in %s', async (locale, words) => {
    const cwd = await madeRoot(files)
    expect((await runSamsvar(['init', nb, en, '--quiet', '--locale', locale], {cwd})).err).toBe('')
    const text = await readFile(join(cwd, 'samsvar.config.yaml'), 'utf8')
    expect(text).toContain(words)
    expect(parse(text)).toBeNull()
    // What is commented out is right as it stands there.
    const filled = parse(text.replace(/^# (?=(?:site|checks):| )/gm, ''))
    expect(Object.keys(settings.parse(filled))).toEqual(['site', 'checks'])
  })

  it('should add a new work to a folder that has some, and leave its settings and works alone', async () => {
    const cwd = await madeRoot({...files, 'samsvar.config.yaml': '# Ours.\n'})
    expect((await runSamsvar(['init', nb, en, '--work', 'a', '--quiet'], {cwd})).code).toBe(0)
    expect((await runSamsvar(['init', nb, zh, '--work', 'b', '--quiet'], {cwd})).code).toBe(0)
    expect(await readFile(join(cwd, 'samsvar.config.yaml'), 'utf8')).toBe('# Ours.\n')
    expect(await readdir(join(cwd, 'sources'))).toEqual(['a', 'b'])
    const {works} = JSON.parse(await readFile(join(cwd, 'output/index.json'), 'utf8'))
    expect(works.map(({work}: {readonly work: string}) => work)).toEqual(['a', 'b'])
  })

  it('should not touch a work that is there', async () => {
    const cwd = await madeRoot({...files, 'sources/hav/mine.txt': 'mine'})
    const {code, err} = await runSamsvar(['init', nb, en, '--work', 'hav', '--locale', 'en'], {cwd})
    expect(code).toBe(1)
    expect(err).toContain('sources/hav: error: There is a work hav in this folder already [batch:work-there]')
    expect(await readdir(join(cwd, 'sources/hav'))).toEqual(['mine.txt'])
  })

  it.each([
    ['is not there', [nb, 'in/none.md'], 'store:file-missing'],
    ['has the language of another', [nb, 'in/again.nb.md'], 'batch:edition-there'],
    ['is the same again', [nb, nb], 'batch:edition-there'],
    ['does not tell its language', ['in/a.md', nb], 'batch:language-needed'],
    ['has no name', ['in/--.nb.md', en], 'batch:name-needed']
  ])('should not leave half a root behind where a file %s', async (_, given, rule) => {
    const cwd = await madeRoot({...files, 'in/again.nb.md': '# Igjen\n', 'in/a.md': '42\n', 'in/--.nb.md': norwegian})
    const {code, err} = await runSamsvar(['init', ...given, '--root', 'library'], {cwd})
    expect(code).toBe(1)
    expect(err).toContain(`[${rule}]`)
    expect(existsSync(join(cwd, 'library'))).toBe(false)
  })

  it.each([
    ['one file', [nb]],
    ['four files', [nb, en, zh, nb]],
    ['a language for one of two files', [nb, en, '--lang', 'nb']],
    ['a file for the folder', [nb, en, '--root', nb]],
    ['a path for the name', [nb, en, '--work', '../hav']]
  ])('should not take %s', async (_, args) => {
    const cwd = await madeRoot(files)
    expect((await runSamsvar(['init', ...args], {cwd})).code).toBe(2)
    expect(await readdir(cwd)).toEqual(['in'])
  })
})
