import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {describe, expect, onTestFinished, test} from 'vitest'
import {collectingRun, formatPlace} from '../../pipeline/diagnostics/index.ts'
import {settings as settingsSchema, site} from '../../pipeline/model/settings.ts'
import {readSettings} from '../../pipeline/store/read-settings.ts'
import {repository} from '../architecture/source-files.ts'

async function read(text: string | null) {
  const root = await mkdtemp(join(tmpdir(), 'samsvar-settings-'))
  onTestFinished(() => rm(root, {recursive: true, force: true}))
  if (text !== null) await writeFile(join(root, 'samsvar.config.yaml'), text)
  const run = collectingRun()
  const settings = await readSettings(root, run)
  return {
    settings,
    said: run.diagnostics.map(({rule, place, detail}) => `${formatPlace(place)} ${rule} ${detail.key ?? ''}`)
  }
}

describe('settings', () => {
  test('should hold the site, its operator and its languages', async () => {
    const {settings, said} = await read(`site:
  baseUrl: https://documents.example/
  languages: [nb, zh-Hans]
  operator: {name: The Example Library, url: https://documents.example/}
`)
    expect(said).toEqual([])
    expect(settings.site?.baseUrl).toBe('https://documents.example/')
    expect(settings.site?.languages).toEqual(['nb', 'zh-Hans'])
    expect(settings.site?.operator?.name).toBe('The Example Library')
  })

  test.each([
    ['no file', null],
    ['an empty file', ''],
    ['a file of comments', '# site:\n#   baseUrl: x\n']
  ])('should be none, without complaint, for %s', async (_, text) => {
    expect(await read(text)).toEqual({settings: {}, said: []})
  })

  test.each([
    ['settings:syntax', 'site: [\n', 'samsvar.config.yaml:2:1 settings:syntax '],
    [
      'settings:key-unknown',
      'site:\n  baseURL: https://a.example/\n',
      'samsvar.config.yaml:2:3 settings:key-unknown site.baseURL'
    ],
    [
      'settings:key-missing',
      'site:\n  operator: {name: A}\n',
      'samsvar.config.yaml:2:3 settings:key-missing site.operator.url'
    ],
    [
      'settings:value-invalid',
      'site:\n  baseUrl: ftp://a.example/\n',
      'samsvar.config.yaml:2:3 settings:value-invalid site.baseUrl'
    ],
    ['settings:value-invalid', '- site\n', 'samsvar.config.yaml:1:1 settings:value-invalid samsvar.config.yaml']
  ])('should not be taken with a mistake, which is named with its place: %s', async (_, text, line) => {
    expect(await read(text)).toEqual({settings: {}, said: [line]})
  })
  test('should not lose the rules of the checks for one that is misspelt, which is named with its place', async () => {
    const {settings, said} = await read('checks:\n  check:quotes: off\n  check:qotes: off\n')
    expect(settings.checks).toEqual({'check:quotes': 'off', 'check:qotes': 'off'})
    expect(said).toEqual(['samsvar.config.yaml:3:3 settings:rule-unknown '])
  })

  test('should be what their page shows, and the page should name every key', async () => {
    const page = await readFile(join(repository, 'docs', 'settings.md'), 'utf8')
    const {settings, said} = await read(/```yaml\n(.*?)```/su.exec(page)?.[1] ?? '')
    expect(said).toEqual([])
    expect(Object.keys(settings)).toEqual(Object.keys(settingsSchema.unwrap().shape))
    for (const key of Object.keys(site.unwrap().shape)) expect(page).toContain(`\`site.${key}\``)
    expect(Object.keys(settings.site ?? {})).toEqual(Object.keys(site.unwrap().shape))
  })
})
