import {mkdir, readFile, rm, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {build, exportWork} from '../../pipeline/index.ts'
import {readArtifact} from '../../pipeline/schema.ts'
import {madeRoot} from '../batch/made-root.ts'
import {filesOf} from '../end-to-end/work-root.ts'

const text = {
  nb: '# Plan for hekkende fugler\n\nPlanen gjelder fra 2020. Den skal behandles av Stortinget.\n',
  en: '# Plan for nesting birds\n\nThe plan is in force from 2020. The parliament is to discuss it.\n',
  'zh-Hans': '# 鸟类筑巢计划\n\n本计划自2020年起生效。议会将予以讨论。\n'
}

/** Keys of a language's edition beside the usual ones. */
const yaml = (keys: Readonly<Record<string, Readonly<Record<string, string>>>>) =>
  [
    'parts:',
    '  page:',
    '    editions:',
    ...Object.keys(text).flatMap(lang => [
      `      ${lang}:`,
      `        file: page.${lang}.md`,
      `        authority: ${lang === 'nb' ? 'original' : 'official-translation'}`,
      ...(lang === 'nb' ? [] : ['        translationOf: nb']),
      '        origin: written',
      '        rights: {basis: own, licence: NLOD-2.0, attribution: null}',
      ...Object.entries(keys[lang] ?? {}).map(([key, value]) => `        ${key}: ${value}`)
    ]),
    ''
  ].join('\n')
const settings =
  'site:\n  baseUrl: https://documents.example/\n  operator: {name: The Library, url: https://documents.example/}\n'

async function settled(keys: Parameters<typeof yaml>[0], root?: string, texts: Partial<typeof text> = {}) {
  const folder = root ?? (await madeRoot({'samsvar.config.yaml': settings}))
  await mkdir(join(folder, 'sources/fugl'), {recursive: true})
  for (const [lang, words] of Object.entries({...text, ...texts}))
    await writeFile(join(folder, `sources/fugl/page.${lang}.md`), words)
  await writeFile(join(folder, 'sources/fugl/work.yaml'), yaml(keys))
  const report = await build({root: folder, jobs: 1})
  const read = async (path: string) => JSON.parse(await readFile(join(folder, 'output', path), 'utf8'))
  return {root: folder, report, read, files: await filesOf(join(folder, 'output'))}
}

const WITHDRAWN = {
  'zh-Hans': {state: 'withdrawn', since: '2026-03-01', reason: '译文有误', replacedBy: 'https://documents.example/ny'}
}

describe('a withdrawn edition', () => {
  test('should leave a tombstone and nothing else of itself', async () => {
    const {files, read, report} = await settled(WITHDRAWN)
    expect(report.exitCode).toBe(0)
    const own = Object.keys(files).filter(path => path.includes('zh-Hans'))
    expect(own).toEqual(['fugl/page.zh-Hans.tombstone.html', 'fugl/page.zh-Hans.tombstone.json'])
    const tombstone = readArtifact('tombstone', await read('fugl/page.zh-Hans.tombstone.json'))
    expect(tombstone).toMatchObject({
      state: 'withdrawn',
      since: '2026-03-01',
      reason: '译文有误',
      replacedBy: 'https://documents.example/ny',
      title: '鸟类筑巢计划',
      page: 'page.zh-Hans.tombstone.html'
    })
    const published = Object.entries(files).filter(([path]) => !path.includes('tombstone'))
    for (const [path, content] of published)
      expect(Buffer.from(content, 'latin1').toString('utf8'), path).not.toContain('议会将予以讨论')
  })

  test('should not stand in the work, its alignment, the feed and the sitemap, which say so', async () => {
    const {files, read} = await settled(WITHDRAWN)
    const work = readArtifact('work', await read('fugl/work.json'))
    expect(work.parts[0]?.editions.map(({lang}) => lang)).toEqual(['nb', 'en'])
    expect(work.tombstones).toMatchObject([{lang: 'zh-Hans', file: 'page.zh-Hans.tombstone.json'}])
    const alignment = readArtifact('alignment', await read('fugl/page.alignment.json'))
    expect(alignment.langs).toEqual(['nb', 'en'])
    for (const {members, pairs} of alignment.units) {
      expect(Object.keys(members).sort()).toEqual(['en', 'nb'])
      expect(Object.keys(pairs)).toEqual(['nb-en'])
    }
    const feed = readArtifact('feed', await read('fugl/feed/index.json'))
    expect(feed.editions.map(({lang}) => lang)).toEqual(['nb', 'en'])
    expect(feed.leftOut).toEqual([{part: 'page', lang: 'zh-Hans', reason: 'withdrawn'}])
    expect(feed.tombstones?.map(({page}) => page)).toEqual(['../page.zh-Hans.tombstone.html'])
    expect(files['sitemap.xml']).not.toContain('zh-Hans')
    expect((await read('index.json')).works[0].langs).toEqual(['nb', 'en'])
  })

  test('should be told as withdrawn with its old hash, and come back with the ids that it had', async () => {
    const {root, files, read} = await settled({})
    const ids = await readFile(join(root, 'sources/fugl/ids.jsonl'), 'utf8')
    const {artifacts} = await read('fugl/manifest.json')
    await settled(WITHDRAWN, root)
    expect(await readFile(join(root, 'sources/fugl/ids.jsonl'), 'utf8')).toBe(ids)
    const lines = (await readFile(join(root, 'changes.jsonl'), 'utf8')).trim().split('\n')
    expect(lines.map(line => JSON.parse(line))).toContainEqual({
      change: 'withdrawn',
      work: 'fugl',
      path: 'output/fugl/page.zh-Hans.json',
      before: artifacts['page.zh-Hans.json'],
      after: null
    })
    expect((await settled({}, root)).files).toEqual(files)
  })

  test('should not be handed on to other tools', async () => {
    const {root} = await settled(WITHDRAWN)
    const {langs, parts} = await exportWork('fugl', {root, format: 'tmx', all: true})
    expect(langs).toEqual(['nb', 'en'])
    expect(parts.map(({content}) => content).join('')).not.toContain('议会')
  })

  test('should leave a work that stands where all are, and say so in the catalogue', async () => {
    const all = Object.fromEntries(Object.keys(text).map(lang => [lang, {state: 'withdrawn'}]))
    const {files, read} = await settled(all)
    expect((await read('index.json')).works).toMatchObject([{work: 'fugl', langs: [], withdrawn: true}])
    expect((await read('fugl/work.json')).title.nb).toBe('Plan for hekkende fugler')
    expect(files['index.html']).toContain('Alle utgaver er trukket tilbake')
    expect(Object.keys(files).filter(path => path.endsWith('tombstone.html'))).toHaveLength(3)
  })

  test('should leave no findings about it', async () => {
    const wrong = {'zh-Hans': text['zh-Hans'].replace('2020', '2021')}
    const {report, root} = await settled({}, undefined, wrong)
    expect(report.works[0]?.findings.map(({rule}) => rule)).toEqual(['check:date-differs'])
    expect((await settled(WITHDRAWN, root, wrong)).report.works[0]?.findings).toEqual([])
  })

  test('should not go unmentioned where what replaces it is not there', async () => {
    const {report} = await settled({en: {state: 'withdrawn', replacedBy: 'nowhere'}})
    expect(report.works[0]?.diagnostics.map(({rule}) => rule)).toContain('store:replacement-missing')
  })
})

describe('a superseded edition', () => {
  test('should stay, with a mark and a tombstone that names what stands in its place', async () => {
    const {root, read, files} = await settled({en: {state: 'superseded', since: '2026-03', replacedBy: 'fugl'}})
    const work = readArtifact('work', await read('fugl/work.json'))
    expect(work.parts[0]?.editions.map(({lang, superseded = false}) => [lang, superseded])).toEqual([
      ['nb', false],
      ['en', true],
      ['zh-Hans', false]
    ])
    expect(work.tombstones).toMatchObject([{lang: 'en', state: 'superseded', since: '2026-03', replacedBy: 'fugl'}])
    expect(files['fugl/feed/page.en.md']).toContain('**This edition has been replaced by a newer one.**')
    const page = Buffer.from(files['fugl/page.en.tombstone.html'] ?? '', 'latin1').toString('utf8')
    for (const words of [
      'was replaced on 2026-03',
      'ble erstattet 2026-03',
      '已于 2026-03 被取代',
      '../fugl/work.json'
    ])
      expect(page).toContain(words)
    await rm(root, {recursive: true})
  })

  test('should not say anything where an edition is in force', async () => {
    const {files, read} = await settled({en: {state: 'current'}})
    expect(Object.keys(files).filter(path => path.includes('tombstone'))).toEqual(['schema/v1/tombstone.schema.json'])
    expect(await read('fugl/work.json')).not.toHaveProperty('tombstones')
  })
})
