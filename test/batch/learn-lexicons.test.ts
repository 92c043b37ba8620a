import {existsSync} from 'node:fs'
import {readFile, rm, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {build} from '../../pipeline/index.ts'
import {readLexicon} from '../../pipeline/language/lexicon/format.ts'
import {learnLexicon} from '../../pipeline/language/lexicon/learn.ts'
import {lexiconPair} from '../../pipeline/language/lexicon/lexicon-languages.ts'
import {shippedLexicon} from '../../pipeline/language/lexicon/shipped.ts'
import {stem} from '../../pipeline/language/stem.ts'
import {runSamsvar} from '../cli/run-samsvar.ts'
import {madeRoot, workYaml} from './made-root.ts'

const FILE = 'sources/lexicon/learned-nb-en.lexicon'

const nb = ['Tirilen synger om morgenen.', 'Vi hører tirilen i skogen.', 'En gammel tiril bor i huset.']
const en = [
  'The warblefinch sings in the morning.',
  'We hear the warblefinch in the forest.',
  'An old warblefinch lives in the house.'
]
const page = (lines: readonly string[]) => `# 2017\n\n${lines.join('\n\n')}\n`

const work = {
  'sources/fugl/work.yaml': workYaml({
    nb: {file: 'page.nb.md'},
    en: {file: 'page.en.md', authority: 'official-translation', translationOf: 'nb'}
  }),
  'sources/fugl/page.nb.md': page(nb),
  'sources/fugl/page.en.md': page(en)
}

/** A translator's memory comes back with every unit reviewed. */
async function confirmAll(cwd: string): Promise<void> {
  const {out} = await runSamsvar(['export', 'fugl', '--format', 'tmx', '--all'], {cwd})
  const reviewed = out.replaceAll(/(x-samsvar-status-nb-en">)auto/g, '$1reviewed')
  expect(reviewed).not.toBe(out)
  await writeFile(join(cwd, 'm.tmx'), reviewed)
  expect((await runSamsvar(['import', 'm.tmx', '--as', 'T'], {cwd})).code).toBe(0)
}

const learn = (cwd: string, ...args: string[]) => runSamsvar(['lexicon', 'learn', ...args], {cwd})

describe('samsvar lexicon learn', () => {
  it('should not learn from units that nobody confirmed', async () => {
    const root = await madeRoot(work)
    const {code, out} = await learn(root)
    expect(code).toBe(0)
    expect(out).toContain('nothing to learn yet')
    expect(existsSync(join(root, FILE))).toBe(false)
  })

  it('should write what confirmed units say beyond the shipped lexicon, the same every time', async () => {
    const root = await madeRoot(work)
    await confirmAll(root)
    expect((await learn(root)).out).toMatch(
      /^sources\/lexicon\/learned-nb-en\.lexicon: \d+ words?.*, from \d+ translation units/
    )
    const text = await readFile(join(root, FILE), 'utf8')
    const lexicon = readLexicon(text)
    expect(lexicon.translations(stem('tirilen', 'nb'))[0]?.key).toBe(stem('warblefinch', 'en'))
    expect(lexicon.has(stem('morgenen', 'nb'))).toBe(false)
    await learn(root)
    expect(await readFile(join(root, FILE), 'utf8')).toBe(text)
  })

  it('should align the next build with it, and align anew only then', async () => {
    const root = await madeRoot(work)
    await confirmAll(root)
    await build({root, jobs: 1})
    await learn(root)
    const ran: string[] = []
    await build({
      root,
      jobs: 1,
      explain: true,
      onEvent: event => {
        if (event.type === 'stage' && event.state === 'ran') ran.push(`${event.stage}: ${event.because}`)
      }
    })
    expect(ran).toEqual(['align: lexicons'])
    const manifest = JSON.parse(await readFile(join(root, 'output/fugl/manifest.json'), 'utf8'))
    expect(Object.keys(manifest.inputs)).toContain(FILE)
    const evidence = (await readFile(join(root, 'output/fugl/page.evidence.jsonl'), 'utf8')).trim().split('\n')
    const words = evidence.flatMap(line => JSON.parse(line).words).filter(({why}) => why === 'lexicon')
    const spans = words.map(({source: [, start, end]}) => `${start}-${end}`)
    expect(spans).toContain(`0-${'Tirilen'.length}`)
  })

  it('should remove what there is nothing to learn for any more, and leave a lexicon that a user trained', async () => {
    const root = await madeRoot({
      ...work,
      'sources/lexicon/nb-it.lexicon': 'samsvar-lexicon 1 nb it\npesce\nfisk\t0zz\n'
    })
    await confirmAll(root)
    await learn(root)
    await rm(join(root, 'sources/fugl/review.jsonl'))
    expect((await learn(root)).out).toContain(`Removed ${FILE}`)
    expect([existsSync(join(root, FILE)), existsSync(join(root, 'sources/lexicon/nb-it.lexicon'))]).toEqual([
      false,
      true
    ])
  })

  it('should take terms in from the termbase of a work', async () => {
    const termbase = `<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dca" xml:lang="nb" xmlns="urn:iso:std:iso:30042:ed-2"><tbxHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></tbxHeader><text><body>
<conceptEntry id="c-1"><langSec xml:lang="nb"><termSec><term>tiril</term></termSec></langSec><langSec xml:lang="en"><termSec><term>warblefinch</term></termSec></langSec></conceptEntry>
</body></text></tbx>`
    const root = await madeRoot({...work, 'sources/fugl/termbase.tbx': termbase})
    expect((await learn(root, '--json')).out).toContain('"terms":1')
    expect(readLexicon(await readFile(join(root, FILE), 'utf8')).has(stem('tiril', 'nb'))).toBe(true)
  })
})

describe('a lexicon under sources/lexicon/', () => {
  it('should be reported where it is none, and not stop the build', async () => {
    const root = await madeRoot({...work, 'sources/lexicon/bad.lexicon': 'fisk\tfish\n'})
    const {code, err} = await runSamsvar(['build'], {cwd: root})
    expect(code).toBe(1)
    expect(err).toContain('sources/lexicon/bad.lexicon: error: ')
    expect(err).toContain('[store:lexicon-invalid]')
    expect(existsSync(join(root, 'output/fugl/page.alignment.json'))).toBe(true)
  })
})

describe('learning', () => {
  const pairs = nb.map((text, at) => [text, en[at]!] as const)
  const known = shippedLexicon('nb', 'en')

  it('should not depend on the order of the texts, nor on how often one comes', () => {
    const one = learnLexicon(pairs, [], ['nb', 'en'], known)
    const other = learnLexicon([...pairs, ...pairs].reverse(), [], ['nb', 'en'], known)
    expect([...other]).toEqual([...one])
  })

  it('should not believe words that stood together once', () => {
    expect(learnLexicon(pairs.slice(0, 1), [], ['nb', 'en'], known).size).toBe(0)
  })

  it('should learn Nynorsk with Bokmål, and nothing between them', () => {
    expect(lexiconPair('en', 'nn')).toEqual(['nb', 'en'])
    expect(lexiconPair('zh', 'sv')).toEqual(['zh', 'sv'])
    expect(lexiconPair('nn', 'nb')).toBeNull()
  })
})
