import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {runSamsvar} from './run-samsvar.ts'

const set = {
  pair: 'nb-en',
  docs: [{id: 'd1', src: ['Hei.', 'Ha det.'], tgt: ['Hello.', 'Goodbye.'], gold: [[[0], [0]]]}]
}
const three = {
  langs: ['nb', 'en', 'zh'],
  docs: [{id: 'd1', segments: {nb: ['Hei.'], en: ['Hello.'], zh: ['你好。']}, types: {nb: ['p']}}]
}

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samsvar-segments-'))
})
afterAll(() => rm(folder, {recursive: true, force: true}))

const segments = (input: unknown, ...args: string[]) =>
  runSamsvar(['align', '--segments', '-', ...args], {input: typeof input === 'string' ? input : JSON.stringify(input)})

describe('align --segments', () => {
  test('should print beads by document with a probability', async () => {
    const {code, out, err} = await segments(set)
    expect({code, err}).toEqual({code: 0, err: ''})
    const {d1} = JSON.parse(out)
    const sides = (side: 0 | 1) => d1.flatMap((bead: [number[], number[], number]) => bead[side]).sort()
    expect([sides(0), sides(1)]).toEqual([
      [0, 1],
      [0, 1]
    ])
    for (const [, , confidence] of d1) expect(confidence).toSatisfy((p: number) => p >= 0 && p <= 1)
  })

  test('should print units by document for three languages', async () => {
    const {d1} = JSON.parse((await segments(three)).out)
    for (const unit of d1) expect(Object.keys(unit).sort()).toEqual(['confidence', 'en', 'nb', 'zh'])
  })

  test('should read a file with a byte order mark, and write one', async () => {
    await writeFile(join(folder, 'set.json'), `\uFEFF${JSON.stringify(set)}`)
    const {code, out} = await runSamsvar(['align', '--segments', 'set.json', '-o', 'beads.json'], {cwd: folder})
    expect({code, out}).toEqual({code: 0, out: ''})
    const printed = await runSamsvar(['align', '--segments', 'set.json'], {cwd: folder})
    const {readFile} = await import('node:fs/promises')
    expect(await readFile(join(folder, 'beads.json'), 'utf8')).toBe(printed.out)
  })

  test.each([
    ['en', 'error: - is not valid JSON.'],
    ['nb', 'feil: - er ikke gyldig JSON.'],
    ['zh-Hans', '错误：- 不是有效的 JSON。']
  ])('should not crash on what is no JSON: %s', async (locale, says) => {
    expect(await segments('{', '--locale', locale)).toEqual({code: 1, out: '', err: `${says}\n`})
  })

  test.each([
    ['en', /docs\.0\.src: /],
    ['nb', /docs\.0\.src: Ugyldig /],
    ['zh-Hans', /docs\.0\.src: 无效/]
  ])('should say where a set is wrong: %s', async (locale, says) => {
    const {code, out, err} = await segments(
      {pair: 'nb-en', docs: [{id: 'd1', src: 'Hei.', tgt: []}]},
      '--locale',
      locale
    )
    expect({code, out}).toEqual({code: 1, out: ''})
    expect(err).toMatch(says)
  })

  test('should not crash on a file that is not there', async () => {
    const {code, err} = await runSamsvar(['align', '--segments', 'none.json'], {cwd: folder})
    expect(code).toBe(1)
    expect(err).toBe('error: none.json cannot be read (ENOENT).\n')
  })

  test('should not crash on a file that cannot be written', async () => {
    const {code, err} = await runSamsvar(['align', '--segments', '-', '-o', 'no/such/folder'], {
      cwd: folder,
      input: JSON.stringify(set)
    })
    expect(code).toBe(1)
    expect(err).toBe('error: no/such/folder cannot be written (ENOENT).\n')
  })
})
