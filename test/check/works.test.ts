import {readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {build} from '../../pipeline/batch/build.ts'
import {checkWorks} from '../../pipeline/batch/check-works.ts'
import {repository} from '../architecture/source-files.ts'
import {madeRoot, workYaml} from '../batch/made-root.ts'

const page = (areas: readonly string[], intro: string) =>
  `# Handlingsplan\n\n${intro}\n\n## Prioriterte områder\n\nPartene skal samarbeide om følgende områder:\n\n${areas.map(area => `- ${area}`).join('\n')}\n`
const pageEn = (areas: readonly string[], intro: string) =>
  `# Action plan\n\n${intro}\n\n## Priority areas\n\nThe parties shall cooperate in the following areas:\n\n${areas.map(area => `- ${area}`).join('\n')}\n`

const nb = ['Miljø og klima', 'Polarforskning', 'Materialteknologi', 'Velferdsforskning']
const en = ['Environment and climate', 'Polar research', 'Materials technology', 'Welfare research']
const introNb = 'Havindustritilsynet skal følge opp samarbeidet om IKT i begge land.'
const introEn = 'The Norwegian Ocean Industry Authority shall follow up the cooperation on ICT in both countries.'
const editions = {
  nb: {file: 'page.nb.md', origin: 'written'},
  en: {file: 'page.en.md', origin: 'written', authority: 'official-translation', translationOf: 'nb'}
}

async function rootOf(files: Readonly<Record<string, string>>) {
  return madeRoot({
    'sources/termbase.tbx': await readFile(join(repository, 'sources', 'termbase.tbx'), 'utf8'),
    'sources/plan/work.yaml': workYaml(editions),
    'sources/plan/page.nb.md': page(nb, introNb),
    'sources/plan/page.en.md': pageEn(en, introEn),
    ...files
  })
}

async function said(root: string, work = 'plan') {
  const {works} = await checkWorks({root, works: [work], cache: false})
  const [{findings, diagnostics}] = works as [(typeof works)[0]]
  return {
    findings: findings.map(({rule, detail, severity}) => ({rule, severity, ...detail})),
    diagnostics: diagnostics.map(({rule}) => rule)
  }
}

describe('the checks of a work', () => {
  it('should find nothing in a clean translation', async () => {
    expect(await said(await rootOf({}))).toEqual({findings: [], diagnostics: []})
  })

  it('should know the terms of the termbase beside the works', async () => {
    const root = await rootOf({
      'sources/plan/page.en.md': pageEn(
        en,
        'The Petroleum Safety Authority Norway shall follow up the cooperation on IKT in both countries.'
      )
    })
    expect((await said(root)).findings).toMatchObject([
      {
        rule: 'check:term-forbidden',
        actual: 'Petroleum Safety Authority Norway',
        expected: 'Norwegian Ocean Industry Authority'
      },
      {rule: 'check:acronym-differs', actual: 'IKT', expected: 'ICT'}
    ])
  })

  it('should follow the settings of the root, those of the work, and the comments in an edition', async () => {
    const wrong = introEn.replace('Ocean Industry', 'Ocean  Industry').replace('both', 'both both')
    const files = {'sources/plan/page.en.md': pageEn(en, wrong)}
    const rules = async (more: Readonly<Record<string, string>>) =>
      (await said(await rootOf({...files, ...more}))).findings.map(({rule, severity}) => `${rule} ${severity}`)
    expect(await rules({})).toEqual(['check:doubled-word warning'])
    expect(await rules({'samsvar.config.yaml': 'checks:\n  check:doubled-word: error\n'})).toEqual([
      'check:doubled-word error'
    ])
    const own = {
      'samsvar.config.yaml': 'checks:\n  check:doubled-word: error\n',
      'sources/plan/work.yaml': `${workYaml(editions)}checks:\n  check:doubled-word: off\n`
    }
    expect(await rules(own)).toEqual([])
    const comment = '<!-- samsvar-ignore check:doubled-word: as the ministry has it -->\n\n'
    expect(await rules({'sources/plan/page.en.md': pageEn(en, comment + wrong)})).toEqual([])
  })

  it('should report a rule that is misspelt, in a comment and in work.yaml, and go on', async () => {
    const root = await rootOf({
      'sources/plan/work.yaml': `${workYaml(editions)}checks:\n  check:doubled-wrd: off\n`,
      'sources/plan/page.en.md': pageEn(en, `<!-- samsvar-ignore check:numbr -->\n\n${introEn}`)
    })
    expect(await said(root)).toEqual({findings: [], diagnostics: ['settings:rule-unknown', 'settings:rule-unknown']})
  })
})

describe('a work that replaces another one', () => {
  const successor = {
    'sources/plan-2024/work.yaml': `${workYaml(editions)}replaces: plan\n`,
    'sources/plan-2024/page.nb.md': page(['Klima og miljø', 'Polarforskning', 'Materialteknologi'], introNb),
    'sources/plan-2024/page.en.md': pageEn(['Climate and environment', 'Polar research', 'Material sciences'], introEn)
  }

  it('should be told of items that it drops and of what it calls otherwise, in each language', async () => {
    const {findings} = await said(await rootOf(successor), 'plan-2024')
    expect(findings).toMatchObject([
      {rule: 'check:successor-drops', lang: 'nb', item: 'Velferdsforskning', work: 'plan'},
      {rule: 'check:successor-renames', lang: 'en', expected: 'Materials technology', actual: 'Material sciences'},
      {rule: 'check:successor-drops', lang: 'en', item: 'Welfare research'}
    ])
  })

  it('should not be compared where it is not under sources, and that is said', async () => {
    const files = {...successor, 'sources/plan-2024/work.yaml': `${workYaml(editions)}replaces: elsewhere\n`}
    expect(await said(await rootOf(files), 'plan-2024')).toEqual({
      findings: [],
      diagnostics: ['store:replaced-missing']
    })
  })

  it('should be built again when the work that it replaces has changed', async () => {
    const root = await rootOf(successor)
    const findingsOf = async () => {
      const {works} = await build({root, works: ['plan-2024'], jobs: 1})
      return works[0]!.findings.length
    }
    expect(await findingsOf()).toBe(3)
    await writeFile(join(root, 'sources/plan/page.nb.md'), page(nb.slice(0, 3), introNb))
    expect(await findingsOf()).toBe(2)
  })
})
