import {describe, expect, it} from 'vitest'
import {outline, readText} from './read.ts'

const head = async (masthead: string, lang = 'nb', url = 'https://www.regjeringen.no/no/x/id1/') => {
  const {draft} = await readText(
    `# Tittel\n\n${masthead}\n\nHer begynner teksten, og den går over en hel setning.\n`,
    'a.md',
    {lang, url}
  )
  const {type, published, signed, publisher} = draft.metadata
  return {
    type,
    published,
    signed,
    publisher: publisher?.name ?? null,
    blocks: outline(draft.sections.slice(0, 1)).slice(1)
  }
}

describe('what a page says of its kind', () => {
  it.each([
    ['Pressemelding, 04.04.2008', 'nb', 'Pressemelding', '2008-04-04'],
    ['28 March 2019 | News', 'en', 'News', '2019-03-28'],
    ['Type: Tale/innlegg\n\nDato: 09.06.2022', 'nn', 'Tale/innlegg', '2022-06-09'],
    ['2018年10月16日 | 声明', 'zh-Hans', '声明', '2018-10-16']
  ])('should be read with the date: %s', async (line, lang, type, published) => {
    expect(await head(line, lang)).toMatchObject({type, published})
  })

  it('should not be a place behind the date', async () => {
    expect(await head('28 March 2019 | Oslo', 'en')).toMatchObject({type: null, published: '2019-03-28'})
  })

  it('should be read below a subtitle', async () => {
    const read = await head('## Elver og folk\n\nRapport | Dato: 31.08.2017 | Kunnskapsdepartementet')
    expect(read).toMatchObject({type: 'Rapport', published: '2017-08-31', publisher: 'Kunnskapsdepartementet'})
    expect(read.blocks[0]).toBe('- paragraph: Elver og folk')
  })

  it('should name the body that a Chinese text comes from, but not a news agency', async () => {
    expect(await head('发布时间：2022年9月21日　来源：海洋司', 'zh-Hans')).toMatchObject({publisher: '海洋司'})
    expect(await head('发布时间：2022年9月21日　来源：新华社', 'zh-Hans')).toMatchObject({publisher: null})
  })
})

describe('the lines below a title', () => {
  it.each([
    [
      'Rapport | Dato: 31.08.2017 | [Kunnskapsdepartementet](/no/dep/kd/id586/)',
      'nb',
      'Rapport',
      'Kunnskapsdepartementet'
    ],
    ['Rapport | Dato: 31. august 2017 | Kunnskapsdepartementet', 'nn', 'Rapport', 'Kunnskapsdepartementet'],
    [
      'Report | Date: 31 August 2017 | [Ministry of Culture](/en/dep/kud/id545/)',
      'en',
      'Report',
      'Ministry of Culture'
    ],
    ['报告 | 日期：2017年8月31日 | 挪威文化部', 'zh-Hans', '报告', '挪威文化部'],
    ['Rapport\n\nPublisert 31.08.2017\n\nKunnskapsdepartementet', 'nb', 'Rapport', 'Kunnskapsdepartementet'],
    ['Report // Published: August 31, 2017 // Ministry of Culture', 'en', 'Report', 'Ministry of Culture']
  ])('should give type, date and publisher: %s', async (line, lang, type, publisher) => {
    const read = await head(line, lang)
    expect(read).toMatchObject({type, published: '2017-08-31', signed: null, publisher})
    expect(read.blocks).toHaveLength(3)
  })

  it('should keep the date of signing apart from that of publishing', async () => {
    expect(await head('Avtale | Undertegnet: 29.08.2017 | Dato: 31.08.2017')).toMatchObject({
      signed: '2017-08-29',
      published: '2017-08-31'
    })
  })

  it('should not take a date of change for one of publishing', async () => {
    expect(await head('Artikkel | Sist oppdatert: 31.08.2017')).toMatchObject({type: 'Artikkel', published: null})
  })

  it('should not take a number for a date', async () => {
    expect(await head('Pressemelding | Nr: 24/2024 | Dato: 06.05.2024')).toMatchObject({published: '2024-05-06'})
  })

  it('should not be a sentence', async () => {
    const read = await head('Avtalen ble undertegnet den 31. august 2017 av Kunnskapsdepartementet.')
    expect(read).toEqual({type: null, published: null, signed: null, publisher: null, blocks: []})
  })

  it('should not be cut where nothing in them says what they are', async () => {
    expect(await head('fisk | fugl | midt imellom')).toMatchObject({type: null, publisher: null})
  })
})

describe('a date below the text', () => {
  it('should count where its label says that it is of publishing', async () => {
    const {draft} = await readText('# T\n\nEn tekst som er lang nok.\n\nPublisert: 31.08.2017\n')
    expect(draft.metadata.published).toBe('2017-08-31')
  })

  it('should not count where its label says no more than that it is a date', async () => {
    const {draft} = await readText('# Møte\n\nVelkommen til møtet i byen.\n\nDato: 31.08.2017\n')
    expect(draft.metadata.published).toBeNull()
  })
})

describe('facts that markup marks', () => {
  const page = (header: string) =>
    `<main><header>${header}</header><p>En tekst som er lang nok til å være en.</p></main>`
  const read = async (header: string) =>
    (await readText(page(header), 'a.html', {url: 'https://www.regjeringen.no/no/x/id1/'})).draft.metadata

  it.each([
    '<h1>T</h1><div><span class="type">Rapport</span><span class="date">31.08.2017</span><a class="owner" href="/no/dep/kd/id586/">Kunnskapsdepartementet</a></div>',
    '<h1>T</h1><p><span class="type">Rapport</span> | <time>31.08.2017</time> | <a href="/no/dep/kd/id586/">Kunnskapsdepartementet</a></p>',
    '<p class="type">Rapport</p><h1>T</h1><p class="date">Publisert 31.08.2017</p><p class="owner"><a href="/no/dep/kd/id586/">Kunnskapsdepartementet</a></p>'
  ])('should be read although nothing parts them: %s', async header => {
    expect(await read(header)).toMatchObject({
      type: 'Rapport',
      published: '2017-08-31',
      publisher: {name: 'Kunnskapsdepartementet', url: 'https://www.regjeringen.no/no/dep/kd/id586/'}
    })
  })

  it('should not be cut out of a sentence', async () => {
    const {draft} = await readText(page('<h1>T</h1><p>Møtet er <time>3. mai 2017</time> i Oslo.</p>'), 'a.html')
    expect(outline(draft.sections)).toContain('- paragraph: Møtet er 3. mai 2017 i Oslo.')
    expect(draft.metadata.published).toBeNull()
  })
})
