import {describe, expect, it} from 'vitest'
import {attachmentOf} from '../../pipeline/extract/attachment.ts'
import {outline, readText} from './read.ts'

const read = (text: string, title: string, url = 'https://example.no/a.pdf') => {
  const start = text.indexOf(title)
  return attachmentOf({start, end: start + title.length, url}, text)
}

describe('attachmentOf', () => {
  it('should read type and size behind the link', () => {
    expect(read('Planen (PDF, 1,2 MB)', 'Planen')).toEqual({
      title: 'Planen',
      url: 'https://example.no/a.pdf',
      mediaType: 'application/pdf',
      bytes: 1_200_000
    })
  })

  it('should read type and size inside the link, and leave them out of the title', () => {
    expect(read('The plan (DOCX 48 kB)', 'The plan (DOCX 48 kB)', 'https://example.no/download?id=1')).toMatchObject({
      title: 'The plan',
      mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      bytes: 48_000
    })
  })

  it('should read thousands that are set apart', () => {
    expect(read('Meldingen (3 812 kB)', 'Meldingen')).toMatchObject({bytes: 3_812_000})
    expect(read('Vedlegg 2 (PDF 1 024 kB)', 'Vedlegg 2')).toMatchObject({bytes: 1_024_000})
  })

  it('should not join a number of the title to the size', () => {
    expect(read('Vedlegg 2 340 kB', 'Vedlegg 2')).toMatchObject({title: 'Vedlegg 2', bytes: 340_000})
  })

  it('should read Chinese marks between type and size', () => {
    expect(read('活动日程（PDF，350 KB）', '活动日程')).toMatchObject({mediaType: 'application/pdf', bytes: 350_000})
  })

  it('should not leave other parentheses out of the title', () => {
    expect(read('Planen (utkast)', 'Planen (utkast)').title).toBe('Planen (utkast)')
  })

  it('should not make up a type, a size or an address', () => {
    expect(read('Planen', 'Planen', '#')).toEqual({title: 'Planen', url: null})
  })
})

describe('a paragraph that is a link to a file', () => {
  it('should stand in a section for attachments', async () => {
    const {draft} = await readText('# T\n\nTekst.\n\n[Plan.pdf](https://example.no/p.pdf)\n\nMer tekst.\n')
    expect(outline(draft.sections)).toEqual([
      '[title 1] T',
      '[body 1]',
      '- paragraph: Tekst.',
      '[attachments 1]',
      '- paragraph: Plan.pdf',
      '[body 1]',
      '- paragraph: Mer tekst.'
    ])
  })

  it('should not be one where the link stands in a sentence', async () => {
    const {draft} = await readText('# T\n\nSe [planen](https://example.no/p.pdf) for mer.\n')
    expect(draft.metadata.attachments).toEqual([])
  })
})
