import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import * as api from '../pipeline/index.ts'
import {repository} from './architecture/source-files.ts'
import {runSamsvar} from './cli/run-samsvar.ts'

const readme = readFileSync(join(repository, 'README.md'), 'utf8')
const headings = [...readme.matchAll(/^## (.+)$/gm)].map(([, title = '']) => title)

describe('the README', () => {
  test('should have its sections in the order that readers know', () => {
    expect(headings).toEqual([
      'Contents',
      'What is this?',
      'When should I use it?',
      'Install',
      'Use',
      'API',
      'Examples',
      'Types',
      'Compatibility',
      'Security',
      'Contribute',
      'Licence'
    ])
  })

  test('should not link to what is not there', () => {
    const targets = [...readme.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target)
    const anchorOf = (title: string) =>
      title
        .toLowerCase()
        .replace(/[^\w\s-]/g, '')
        .replaceAll(' ', '-')
    const broken = targets.filter(target => {
      const [file = '', anchor] = target.split('#')
      if (file !== '' && !existsSync(join(repository, file))) return true
      const text = file === '' ? readme : anchor === undefined ? '' : readFileSync(join(repository, file), 'utf8')
      const titles = [...text.matchAll(/^#+ (.*)$/gm)].map(([, title = '']) => anchorOf(title))
      return anchor !== undefined && !titles.includes(anchor)
    })
    expect(targets.length).toBeGreaterThan(10)
    expect(broken).toEqual([])
  })

  test('should show options only that the commands have', async () => {
    const shown = [...readme.matchAll(/samsvar ([a-z]+)(.*)$/gm)].map(([, command = '', rest = '']) => ({
      command,
      flags: rest.match(/--[a-z-]+/g) ?? []
    }))
    expect(shown.length).toBeGreaterThan(10)
    for (const {command, flags} of shown) {
      const {code, out} = await runSamsvar([command, '--help'])
      expect(code, command).toBe(0)
      const inner = [...out.matchAll(/^ {2}([a-z]+) .*$/gm)]
        .map(([, name = '']) => name)
        .filter(name => name !== 'help')
      const helps = await Promise.all(inner.map(async name => (await runSamsvar([command, name, '--help'])).out))
      for (const flag of flags) expect([out, ...helps].join(''), `${command} ${flag}`).toContain(flag)
    }
  })

  test('should name every command', async () => {
    const {out} = await runSamsvar(['--help'])
    const commands = [...out.matchAll(/^ {2}([a-z]+) .*$/gm)].map(([, name]) => name).filter(name => name !== 'help')
    expect(commands.length).toBeGreaterThan(5)
    for (const command of commands) expect(readme).toMatch(new RegExp(`^\\| \`samsvar ${command}[ \`]`, 'm'))
  })

  test('should name functions only that the package exports', () => {
    const [, section = ''] = readme.split('\n## API\n')
    const named = [...(section.split('\n## ')[0] ?? '').matchAll(/`([a-z]\w+)(?=\(|`)/g)].map(([, name = '']) => name)
    expect(named.length).toBeGreaterThan(10)
    for (const name of named.filter(name => name !== 'run' && name !== 'samsvar')) expect(api).toHaveProperty(name)
  })

  test('should show what the example of the API gives', async () => {
    const file = join(repository, 'sources', 'kina-norge-handlingsplan', 'page.nb.md')
    const page = await api.extractFile(file, {root: repository}, api.collectingRun())
    expect(page.metadata.published).toBe('2017-08-31')
    expect(page.metadata.period).toEqual({start: '2017', end: '2020', text: '2017-2020'})
    expect(page.sections.find(section => section.role === 'priority-areas')?.blocks.length).toBe(8)
  })
})
