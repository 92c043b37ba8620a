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
})
