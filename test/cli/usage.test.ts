import {describe, expect, test} from 'vitest'
import {runSamsvar} from './run-samsvar.ts'

describe.each([
  {locale: 'en', see: 'See samsvar'},
  {locale: 'nb', see: 'Se samsvar'},
  {locale: 'zh-Hans', see: '请参阅 samsvar'}
])('a mistake in $locale', ({locale, see}) => {
  const wrong = async (...args: string[]) => runSamsvar([...args, '--locale', locale])

  test.each([
    {name: 'an unknown option', args: ['build', '--chekc'], says: ['--chekc', '--check']},
    {name: 'an unknown command', args: ['biuld'], says: ['biuld', 'build']},
    {name: 'a missing argument', args: ['extract'], says: ['file']},
    {name: 'too many arguments', args: ['extract', 'a.md', 'b.md'], says: ['a.md, b.md']},
    {
      name: 'a value that is none of the choices',
      args: ['extract', 'a.md', '--format', 'yaml'],
      says: ['yaml', '--format', 'json', 'markdown', 'blocks']
    },
    {name: 'a number that is none', args: ['build', '--jobs', 'many'], says: ['many', '--jobs']},
    {name: 'a number from nought that is none', args: ['build', '--ocr-pages', 'many'], says: ['many', '--ocr-pages']},
    {
      name: 'a language tag that is none',
      args: ['extract', 'a.md', '--lang', 'n_b'],
      says: ['n_b', '--lang', 'zh-Hans']
    },
    {name: 'a mandatory option that is missing', args: ['export', 'w'], says: ['--format <format>']},
    {name: 'one language to export', args: ['export', 'w', '--format', 'tsv', '--langs', 'nb'], says: []},
    {
      name: 'a folder that is not there',
      args: ['build', '--root', 'no/such/folder'],
      says: ['no/such/folder', '--root']
    },
    {name: 'a heap in which nothing can begin', args: ['build', '--work-heap', '4'], says: ['--work-heap', '16']},
    {name: 'one language for two files', args: ['align', 'a.md', 'b.md', '--langs', 'nb'], says: ['--langs']},
    {name: 'one file to align', args: ['align', 'a.md'], says: ['--segments']},
    {name: 'files beside segments', args: ['align', 'a.md', 'b.md', '--segments', 'c.json'], says: ['--segments']}
  ])('should be told and end with 2: $name', async ({args, says}) => {
    const {code, out, err} = await wrong(...args)
    expect(code).toBe(2)
    expect(out).toBe('')
    for (const words of says) expect(err).toContain(words)
    expect(err).toContain(see)
    expect(err.trim().split('\n')).toHaveLength(2)
    // None of commander's own English gets through.
    if (locale !== 'en')
      expect(err).not.toMatch(/error:|unknown|missing|required|too many|Did you mean|invalid|Expected/)
  })

  test('should be told and end with 2: an option without its value', async () => {
    const {code, err} = await runSamsvar(['--locale', locale, 'extract', 'a.md', '--lang'])
    expect(code).toBe(2)
    expect(err).toContain('--lang <tag>')
    if (locale !== 'en') expect(err).not.toMatch(/argument missing/)
  })
})

test('should not name the help of a command that there is none of', async () => {
  expect((await runSamsvar(['biuld', '--locale', 'en'])).err).toContain('See samsvar --help.')
  expect((await runSamsvar(['build', '--chekc', '--locale', 'en'])).err).toContain('See samsvar build --help.')
})

test('should suggest every option that is as near', async () => {
  const {err} = await runSamsvar(['extract', 'a.md', '--uang', 'nb'])
  expect(err).toContain('Did you mean --lang?')
})

test('should not suggest where nothing is near', async () => {
  const {err} = await runSamsvar(['build', '--xyzzy'])
  expect(err).toBe('error: There is no option --xyzzy.\nSee samsvar build --help.\n')
})

test('should name a locale that there is none of in English', async () => {
  const {code, err} = await runSamsvar(['build', '--locale', 'tlh'], {env: {LANG: 'nb_NO'}})
  expect(code).toBe(2)
  expect(err).toContain('tlh is not a valid value for --locale. Possible values: nb, en or zh-Hans.')
})
