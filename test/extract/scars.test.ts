import {describe, expect, it} from 'vitest'
import {outline, readText, rulesOf} from './read.ts'

const texts = async (markdown: string): Promise<readonly string[]> => outline((await readText(markdown)).draft.sections)
const links = async (markdown: string) =>
  (await readText(markdown)).draft.sections.flatMap(section =>
    section.blocks.flatMap(b => (b.type === 'table' ? [] : b.links))
  )

describe('an address that copying parted from its link', () => {
  it('should become the address of the link before it', async () => {
    expect(await links('[Departementet](#)\n\n(<https://example.no/dep>)\n')).toEqual([
      {start: 0, end: 13, url: 'https://example.no/dep'}
    ])
  })

  it('should become it also where it is a link to itself with escaped parentheses', async () => {
    const markdown = '[Planen](#)\n\n[\\(https://example.no/a\\_b.pdf\\)](https://example.no/a_b.pdf)\n'
    expect(await links(markdown)).toEqual([{start: 0, end: 6, url: 'https://example.no/a_b.pdf'}])
  })

  it('should not be taken from a link that has another address', async () => {
    const markdown = '[Planen](https://example.no/1)\n\n(<https://example.no/2>)\n'
    expect((await links(markdown)).map(link => link.url)).toEqual(['https://example.no/1', 'https://example.no/2'])
  })

  it('should not be folded into a paragraph without a link', async () => {
    expect(await texts('Se her:\n\n(<https://example.no/2>)\n')).toEqual([
      '[body 1]',
      '- paragraph: Se her:',
      '- paragraph: (https://example.no/2)'
    ])
  })

  it('should be reported where an attachment lacks it for good', async () => {
    expect(rulesOf(await readText('# T\n\n[Planen.pdf](#)\n\nMer tekst.\n'))).toContain('extract:address-missing')
  })

  it('should not be reported where it stands on the next line', async () => {
    expect(rulesOf(await readText('# T\n\n[Planen.pdf](#)\n\n(<https://example.no/p.pdf>)\n'))).toEqual([])
  })
})

describe('an address behind its own link', () => {
  it('should be left out', async () => {
    expect(await texts('[Saken](https://example.no/s) (https://example.no/s)\n')).toEqual([
      '[body 1]',
      '- paragraph: Saken'
    ])
  })

  it('should not be left out where it is another address', async () => {
    expect(await texts('[Saken](https://example.no/s) (https://example.no/t)\n')).toContain(
      '- paragraph: Saken (https://example.no/t)'
    )
  })
})

describe('an icon that became a question mark', () => {
  it('should be left out before a link and before bold text', async () => {
    expect(await texts('? [Saken](https://example.no/s)\n\n? | **Nettstedet**\n')).toEqual([
      '[body 1]',
      '- paragraph: Saken',
      '- paragraph: Nettstedet'
    ])
  })

  it('should not take a question mark from text', async () => {
    expect(await texts('? er et tegn\n\nHva nå? [Saken](https://example.no/s)\n')).toEqual([
      '[body 1]',
      '- paragraph: ? er et tegn',
      '- paragraph: Hva nå? Saken'
    ])
  })
})

describe('a divider', () => {
  it('should be left out where it parts nothing', async () => {
    expect(await texts('Tekst |\n\n|\n\n| Mer\n')).toEqual(['[body 1]', '- paragraph: Tekst', '- paragraph: Mer'])
  })

  it('should not be left out between words', async () => {
    expect(await texts('a | b\n')).toEqual(['[body 1]', '- paragraph: a | b'])
  })
})
