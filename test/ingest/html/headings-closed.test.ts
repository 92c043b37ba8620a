import {describe, expect, it} from 'vitest'
import {outline, readText} from '../../extract/read.ts'

const read = async (body: string) =>
  outline((await readText(`<main>${body}</main>`, 'a.html')).draft.sections).map(line => line.trim())

describe('a heading that was never closed', () => {
  it('should end where the text begins', async () => {
    const lines = await read('<h1>Planen<p>Avsnitt <b>fet</b><ul><li>en<li>to</ul><p>Til slutt')
    expect(lines[0]).toBe('[title 1] Planen')
    expect(lines.filter(line => line.startsWith('- '))).toHaveLength(4)
  })

  it('should not lose what styles its title', async () => {
    expect((await read('<h1><div>Planen</div> <div>for havet</div></h1><p>x</p>'))[0]).toContain('for havet')
    expect((await read('<h1><p>Planen</p></h1><p>x</p>'))[0]).toBe('[title 1] Planen')
  })
})
