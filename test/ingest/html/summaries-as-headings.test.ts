import {describe, expect, it} from 'vitest'
import {outline, readText} from '../../extract/read.ts'

const read = async (body: string) =>
  outline((await readText(`<h1>Veileder</h1>${body}`, 'a.html')).draft.sections).map(line => line.trim())

describe('the summaries of what unfolds', () => {
  it('should head what unfolds', async () => {
    const lines = await read(
      '<details><summary>Planlegging</summary><p>Kartlegg.</p></details><details><summary>Bygging</summary><p>Meld fra.</p></details>'
    )
    expect(lines).toContain('[body 1] Planlegging')
    expect(lines).toContain('[body 1] Bygging')
  })

  it('should not head the text behind it', async () => {
    const lines = await read('<h2>Mål</h2><p>Før.</p><details><summary>Mer</summary><p>I.</p></details><p>Etter.</p>')
    expect(lines.indexOf('[body 1] Mål')).toBeLessThan(lines.findIndex(line => line.endsWith('Mer')))
    expect(lines.slice(lines.findIndex(line => line.endsWith('Mer')))).toContain('[body 2]')
  })

  it('should not be headings in a list or a cell', async () => {
    expect(await read('<ul><li><details><summary>Mer</summary>I.</details></li></ul>')).not.toContain('[box 1] Mer')
  })

  it('should head parts of the text under each heading of the page, not only the last', async () => {
    const part = (title: string) => `<details><summary>${title}</summary><p>Om ${title}.</p></details>`
    const lines = await read(`<h2>Før</h2>${part('Én')}${part('To')}<h2>Etter</h2>${part('Tre')}${part('Fire')}`)
    expect(lines.filter(line => line.startsWith('[box'))).toEqual([])
    expect(lines).toEqual(expect.arrayContaining(['[body 2] Én', '[body 2] Fire']))
  })
})
