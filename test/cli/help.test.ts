import {describe, expect, test} from 'vitest'
import {displayWidth} from '../../cli/display-width.ts'
import {runSamsvar} from './run-samsvar.ts'

const COMMANDS = ['init', 'build', 'add', 'fetch', 'diff', 'check', 'extract', 'align', 'review', 'export', 'import']
const ENGLISH =
  /Usage|Options|Arguments|Commands|\[options\]|\[command\]|display help|output the version|choices|default|Did you/

describe.each([
  {locale: 'en', usage: 'Usage:', options: 'Options:', general: 'General options:'},
  {locale: 'nb', usage: 'Bruk:', options: 'Valg:', general: 'Generelle valg:'},
  {locale: 'zh-Hans', usage: '用法：', options: '选项：', general: '通用选项：'}
])('help in $locale', ({locale, usage, options, general}) => {
  test('should list every command', async () => {
    const {code, out, err} = await runSamsvar(['--help', '--locale', locale])
    expect(code).toBe(0)
    expect(err).toBe('')
    expect(out).toMatch(new RegExp(`^${usage} samsvar `))
    for (const command of COMMANDS) expect(out).toMatch(new RegExp(`^  ${command} `, 'm'))
  })

  test.each(COMMANDS)('should describe %s and its options', async command => {
    const {code, out} = await runSamsvar([command, '--help', '--locale', locale])
    expect(code).toBe(0)
    for (const words of [usage, options, general, '--root <folder>', '-h, --help']) expect(out).toContain(words)
    expect((await runSamsvar(['help', command, '--locale', locale])).out).toBe(out)
  })

  test.each([[], ...COMMANDS.map(command => [command])])(
    'should not speak English where it is not asked to: %s',
    async (...command) => {
      const {out} = await runSamsvar([...command, '--help', '--locale', locale])
      if (locale === 'en') expect(out).toMatch(ENGLISH)
      else expect(out).not.toMatch(ENGLISH)
    }
  )

  test.each([[], ...COMMANDS.map(command => [command])])(
    'should fit 80 columns and keep its columns straight: %s',
    async (...command) => {
      const {out} = await runSamsvar([...command, '--help', '--locale', locale])
      for (const line of out.split('\n')) expect(displayWidth(line), line).toBeLessThanOrEqual(80)
      const starts = [...out.matchAll(/^ {2}(-.*?|\S.*?) {2,}\S/gm)].map(([match]) => displayWidth(match.slice(0, -1)))
      // General options may stand in a block of their own, but help aligns all of a page.
      expect(new Set(starts).size).toBe(1)
    }
  )
})

test('should print the version of the package', async () => {
  const {code, out} = await runSamsvar(['--version'])
  expect(code).toBe(0)
  expect(out).toMatch(/^\d+\.\d+\.\d+\n$/)
})

test('should show help and end with 2 where no command is given', async () => {
  const {code, out, err} = await runSamsvar([])
  expect(code).toBe(2)
  expect(out).toBe('')
  expect(err).toMatch(/^Usage: samsvar /)
})
