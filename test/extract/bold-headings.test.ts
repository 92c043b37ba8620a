import {describe, expect, it} from 'vitest'
import {outline, readText} from './read.ts'

const headings = async (body: string) =>
  outline((await readText(body, 'a.html')).draft.sections).filter(line => /\[body 1\] \S/.test(line))

describe('short bold paragraphs', () => {
  it('should be headings where each stands above text and the text has no others', async () => {
    const text =
      '<h1>T</h1><p>Tekst.</p><p><b>Bakgrunn</b></p><p>Tekst.</p><p><b>Hva er nytt?</b></p><ul><li>Fisk</li></ul>'
    expect(await headings(text)).toEqual(['[body 1] Bakgrunn', '[body 1] Hva er nytt?'])
  })

  it.each([
    ['one', '<h1>T</h1><p>Tekst.</p><p><b>Bakgrunn</b></p><p>Tekst.</p>'],
    ['below headings', '<h1>T</h1><h2>A</h2><p><b>B</b></p><p>Tekst.</p><p><b>C</b></p><p>Tekst.</p>'],
    [
      'sentences',
      '<h1>T</h1><p>Tekst.</p><p><b>Det er så.</b></p><p>Tekst.</p><p><b>Det er ikke så.</b></p><p>Tekst.</p>'
    ],
    ['lines in a row', '<h1>T</h1><p>Tekst.</p><p><b>Kongen</b></p><p><b>Dronningen</b></p><p>Tekst.</p>']
  ])('should not be headings: %s', async (_, text) => {
    expect((await headings(text)).filter(line => !line.endsWith('] A'))).toEqual([])
  })
})
