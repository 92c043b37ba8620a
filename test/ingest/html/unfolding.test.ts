import {describe, expect, it} from 'vitest'
import {outline, readText} from '../../extract/read.ts'

const page = (body: string) => `<html lang="nb"><body><nav>Meny</nav><main><h1>Høring</h1>${body}</main></body></html>`
const read = async (body: string) => outline((await readText(page(body), 'a.html')).draft.sections)

describe('a text that unfolds part by part', () => {
  it('should come with the titles that stand in buttons, and with parts that are shut', async () => {
    expect(
      await read(
        '<h2><button aria-expanded="false" aria-controls="a">Brev</button></h2><div id="a" hidden><p>Vi hører.</p></div>'
      )
    ).toContainEqual(expect.stringContaining('Vi hører.'))
    expect(await read('<h2><button>Brev</button></h2><p>Vi hører.</p>')).toContain('[body 1] Brev')
  })

  it('should come with the heads of a table that sorts', async () => {
    const sorted = '<table><tr><th><button>Navn</button></th><th>År</th></tr><tr><td>Fyr</td><td>1911</td></tr></table>'
    expect((await read(sorted)).join(' ')).toContain('Navn')
  })

  it('should not come with buttons that do something, nor with what no button of it opens', async () => {
    const text = (
      await read('<p>Vi hører.</p><button aria-controls="m">Del</button><div id="m" hidden>Menyen</div>')
    ).join(' ')
    expect(text).not.toContain('Del')
    expect(text).not.toContain('Menyen')
  })

  it('should come with what buttons outside headings open, under their titles', async () => {
    const item = (id: string, title: string, text: string) =>
      `<div class="item"><button aria-expanded="false" aria-controls="${id}">${title}</button><div id="${id}" hidden><p>${text}</p></div></div>`
    const lines = await read(
      `<h2>Før</h2>${item('a', 'Hvem kan søke?', 'Alle.')}${item('b', 'Når?', 'Nå.')}<h2>Etter</h2><p>Vent.</p>`
    )
    expect(lines.map(line => line.trim())).toEqual(
      expect.arrayContaining([
        '[body 2] Hvem kan søke?',
        expect.stringContaining('Alle.'),
        '[body 2] Når?',
        '[body 1] Etter'
      ])
    )
    expect(lines.join(' ')).toContain('Nå.')
  })

  it('should come with what a button by its class opens, the part right behind it', async () => {
    const text = (
      await read('<button class="accordion">Hvem?</button><div class="panel" style="display:none"><p>Alle.</p></div>')
    ).join(' ')
    expect(text).toMatch(/Hvem\?.*Alle\./)
  })

  it('should come with what buttons in a list open, as its items', async () => {
    const text = (
      await read(
        '<ul><li><button aria-expanded="false">Hvem?</button><div hidden><p>Alle.</p></div></li><li>Ingen.</li></ul>'
      )
    ).join(' ')
    expect(text).toMatch(/Hvem\?.*Alle\..*Ingen\./)
  })

  it('should come without the words of buttons that all say the same', async () => {
    const more = (id: string, text: string) =>
      `<p>${text}</p><button aria-expanded="false" aria-controls="${id}">Vis mer</button><div id="${id}" hidden><p>Mer om ${text}.</p></div>`
    const text = (await read(more('a', 'skip') + more('b', 'sild'))).join(' ')
    expect(text).toContain('Mer om sild.')
    expect(text).not.toContain('Vis mer')
  })

  it('should not come with the menus, dialogs and columns that buttons open', async () => {
    const shut = (id: string, inner: string) =>
      `<button aria-expanded="false" aria-controls="${id}">${id}</button><div id="${id}" hidden>${inner}</div>`
    const text = (
      await read(
        `<p>Vi hører.</p>${shut('Språk', '<ul><li><a href="/en">English</a></li><li><a href="/se">Davvi</a></li></ul>')}` +
          `<aside>${shut('Hjelp', '<p>Ring oss.</p>')}</aside><div class="cookies">${shut('Kaker', '<p>Vi lagrer.</p>')}</div>`
      )
    ).join(' ')
    expect(text).toContain('Vi hører.')
    expect(text).not.toMatch(/English|Språk|Ring oss|Vi lagrer/)
  })
})
