import {describe, expect, it} from 'vitest'
import {readText, textsOf} from '../../extract/read.ts'

const textOf = async (body: string) =>
  textsOf((await readText(`<!doctype html><main><h1>T</h1>${body}</main>`, 'a.html')).draft.sections)

describe('runs of elements that show nothing', () => {
  it.each(['<span></span> ', '<i> </i>', '<x-y></x-y> '])('should not take hours: %s', async piece => {
    const start = performance.now()
    expect(await textOf(`<p>før${piece.repeat(5000)}etter</p>`)).toEqual(['T', 'før etter'])
    expect(performance.now() - start).toBeLessThan(20_000)
  })

  it('should not take away text, nor elements that show something', async () => {
    const words = Array.from({length: 300}, (_, i) => `<b>ord${i}</b> `).join('')
    const [, text = ''] = await textOf(`<p>${words}</p>`)
    expect(text.split(' ')).toHaveLength(300)
  })
})
