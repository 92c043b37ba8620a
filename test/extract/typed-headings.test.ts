import {describe, expect, it} from 'vitest'
import {outline, readText} from './read.ts'

const headings = async (body: string, lang = 'zh-Hans') =>
  outline((await readText(`<h1>T</h1>${body}`, 'a.html', {lang})).draft.sections).filter(
    line => line.includes('[') && !line.includes('[title')
  )

describe('bold numbered lines', () => {
  it('should be headings where the text has no others, the first way of numbering outermost', async () => {
    const text = '<p><b>一、要求</b></p><p>甲。</p><p><b>（一）研究</b></p><p>乙。</p><p><b>二、任务</b></p><p>丙。</p>'
    expect(await headings(text)).toEqual(['[body 1] 一、要求', '  [body 2] （一）研究', '[body 1] 二、任务'])
  })

  it('should be headings below the ones that the text has, where each stands above text', async () => {
    const text =
      '<h2>1 Innledning</h2><p><strong>1.1 Bakgrunn</strong></p><p>Tekst.</p><p><strong>1.2 Mål</strong></p><p>Tekst.</p><h2>2 Slutt</h2><p>Tekst.</p>'
    expect(await headings(text, 'nb')).toEqual([
      '[body 1] 1 Innledning',
      '  [body 2] 1.1 Bakgrunn',
      '  [body 2] 1.2 Mål',
      '[body 1] 2 Slutt'
    ])
  })

  it('should not be headings where there is one, where a sentence is bold, or under a heading without text of their own', async () => {
    for (const text of [
      '<p><b>一、要求</b></p><p>甲。</p>',
      '<p><b>一、要求是这样的。</b></p><p><b>二、任务是那样的。</b></p>',
      '<h2>章</h2><p><b>一、要求</b></p><p>甲。</p><p><b>二、任务</b></p>'
    ])
      expect((await headings(text)).join(' ')).not.toContain('] 一、')
  })
})

describe('a line that becomes a heading', () => {
  it('should keep the note that it calls', async () => {
    const note = '<a href="#n" id="r"><sup>1</sup></a>'
    const text = `<h1>T</h1><p><b>1. Mål${note}</b></p><p>Tekst.</p><p><b>2. Tid</b></p><p>Tekst.</p><p id="n"><a href="#r">1</a> Note.</p>`
    const {draft} = await readText(text, 'a.html')
    expect(draft.sections.find(({title}) => title?.text === '1. Mål')?.title?.notes).toMatchObject([
      {at: 6, label: '1'}
    ])
  })
})

describe('numbered lines that stand alone', () => {
  it.each([
    ['zh-Hans', '一、总体要求', '二、主要任务'],
    ['zh-Hans', '第一章 总则', '第二章 附则'],
    ['nb', 'Artikkel 1', 'Artikkel 2'],
    ['nb', '§ 1. Formål', '§ 2. Virkeområde'],
    ['nb', '1. Bakgrunn', '2. Mål'],
    ['en', 'Article 1 Purpose', 'Article 2 Scope']
  ])('should be headings in %s where each is above text: %s', async (lang, first, second) => {
    const text = `<p>${first}</p><p>Tekst her.</p><p>Mer.</p><p>${second}</p><p>Tekst der.</p>`
    const found = (await headings(text, lang)).map(line => line.replace(/^\[(?:body|article) 1\] /, ''))
    expect(found).toEqual([first, second])
  })

  it('should nest below each other, sentences staying items', async () => {
    const text =
      '<p>　　一、要求</p><p>　　（一）研究</p><p>　　甲。</p><p>　　（二）教育</p><p>　　乙。</p><p>　　二、任务</p><p>　　丙。</p>'
    expect(await headings(text)).toEqual([
      '[body 1] 一、要求',
      '  [body 2] （一）研究',
      '  [body 2] （二）教育',
      '[body 1] 二、任务'
    ])
  })

  it.each([
    ['a list without text between', '<p>1. Fisk</p><p>2. Olje</p><p>Tekst.</p>'],
    ['one line', '<p>1. Bakgrunn</p><p>Tekst.</p>'],
    ['a gap', '<p>1. Bakgrunn</p><p>Tekst.</p><p>3. Mål</p><p>Tekst.</p>'],
    ['dates', '<p>1. januar 2024</p><p>Tekst.</p><p>2. januar 2024</p><p>Tekst.</p>'],
    ['numbers that count', '<p>1 Norsk skip</p><p>Tekst.</p><p>2 Norske skip</p><p>Tekst.</p>'],
    ['sentences', '<p>1. Partene skal møtes.</p><p>Tekst.</p><p>2. Partene skal enes.</p><p>Tekst.</p>'],
    ['headings', '<h2>A</h2><p>1. Bakgrunn</p><p>Tekst.</p><p>2. Mål</p><p>Tekst.</p>']
  ])('should not be headings: %s', async (_, text) => {
    expect((await headings(text, 'nb')).filter(line => !line.endsWith(' A') && /\] \S/.test(line))).toEqual([])
  })
})
