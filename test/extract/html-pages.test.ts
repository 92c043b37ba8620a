import {describe, expect, it} from 'vitest'
import {expectFile, fixture} from './expected.ts'
import {outline, readFile, rulesOf} from './read.ts'

const pages = [
  ['html-regjeringen-2017', 'nb', 'https://www.regjeringen.no/no/dokumenter/strategi-for-kystkultur/id2540001/'],
  ['html-regjeringen-now', 'nb', 'https://www.regjeringen.no/no/aktuelt/ny-avtale-om-havforskning/id3050001/'],
  ['html-norway-en', 'en', 'https://www.norway.no/en/china/norway-china/news-events/joint-seminar/'],
  ['html-norway-zh', 'zh-Hans', 'https://www.norway.no/zh/china/norway-china/news-events/joint-seminar/'],
  ['html-nynorsk', 'nn', 'https://www.regjeringen.no/nn/dokument/plan-for-malbruk/id2800001/'],
  ['html-unknown-site', 'en', 'https://water.example/report-on-rivers']
] as const

describe.each(pages)('%s', (name, lang, url) => {
  it('should come out with its fields and its tree of sections', async () => {
    const {draft} = await readFile(fixture(`extract/${name}/page.html`), {lang, url})
    expectFile(`extract/${name}/expected.json`, {metadata: draft.metadata, outline: outline(draft.sections)})
  })

  it('should not let menus, banners and buttons into the text', async () => {
    const {draft} = await readFile(fixture(`extract/${name}/page.html`), {lang, url})
    const text = outline(draft.sections).join('\n')
    expect(text).not.toMatch(
      /informasjonskapsler|Hopp til|Del på|Share|newsletter|Fishing licences|Forsiden|Services|挪威在中国/
    )
  })
})

describe('a site without a profile', () => {
  it('should report that its content was guessed', async () => {
    const reading = await readFile(fixture('extract/html-unknown-site/page.html'), {lang: 'en'})
    expect(rulesOf(reading)).toContain('ingest:main-content-guessed')
  })

  it('should not report that of a site that is known', async () => {
    const [name, lang, url] = pages[0]
    expect(rulesOf(await readFile(fixture(`extract/${name}/page.html`), {lang, url}))).toEqual([])
  })
})
