import {describe, expect, it} from 'vitest'
import {readText} from '../../extract/read.ts'

const rows = (count: number, from = 0) =>
  Array.from({length: count}, (_, n) => `<tr><td>Kommune ${from + n}</td><td>${n}</td></tr>`).join('\n')
const tables = async (body: string) => {
  const {draft} = await readText(`<main><h1>T</h1><p>Før.</p><div>${body}</div><p>Etter.</p></main>`, 'a.html')
  const all = draft.sections.flatMap(section => [section, ...section.sections]).flatMap(({blocks}) => blocks)
  return {
    found: all.filter(block => block.type === 'table'),
    texts: all.flatMap(block => (block.type === 'table' ? [] : [block.text]))
  }
}

describe('a long table', () => {
  it('should be one table with its head, its caption and every row in order', async () => {
    const {found, texts} = await tables(
      `<table><caption>Kommuner</caption><thead><tr><th>Navn</th><th>Nr.</th></tr></thead><tbody>${rows(2500)}</tbody><tfoot><tr><td>Sum</td><td>1</td></tr></tfoot></table>`
    )
    expect(found).toHaveLength(1)
    expect(found[0]?.rows).toHaveLength(2502)
    expect(found[0]?.rows[0]?.every(({header}) => header)).toBe(true)
    expect([1, 1500, 2501].map(row => found[0]?.rows[row]?.[0]?.text)).toEqual(['Kommune 0', 'Kommune 1499', 'Sum'])
    expect(texts).toEqual(['Før.', 'Kommuner', 'Etter.'])
  })

  it('should not be one with the next', async () => {
    const {found} = await tables(`<table>${rows(1200)}</table><table>${rows(3, 5000)}</table>`)
    expect(found.map(table => table.rows.length)).toEqual([1200, 3])
  })
})
