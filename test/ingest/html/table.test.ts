import {describe, expect, it} from 'vitest'
import {readText} from '../../extract/read.ts'

const typesIn = async (table: string) =>
  (await readText(`<h1>T</h1>${table}`, 'a.html')).draft.sections
    .filter(({role}) => role !== 'title')
    .flatMap(({blocks}) => blocks.map(({type}) => type))
const prose = '<p>Regjeringen vil styrke samarbeidet om forskning.</p>'

describe('a table without a header', () => {
  it('should be the text that it sets in a column, where one row holds several paragraphs', async () => {
    expect(await typesIn(`<table><tr><td>Meny</td><td>${prose.repeat(10)}</td></tr></table>`)).toEqual(
      Array(11).fill('paragraph')
    )
  })

  it('should be a table where the cells are short, or the rows several', async () => {
    expect(
      await typesIn('<table><tr><td><p>For Norge</p><p>Ministeren</p></td><td>For Kina</td></tr></table>')
    ).toEqual(['table'])
    const row = `<tr><td>Mål</td><td>${prose.repeat(10)}</td></tr>`
    expect(await typesIn(`<table>${row}${row}</table>`)).toEqual(['table'])
  })
})
