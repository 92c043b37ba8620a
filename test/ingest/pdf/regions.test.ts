import {describe, expect, it} from 'vitest'
import {regionsOf} from '../../../pipeline/ingest/pdf/regions.ts'
import {lineAt, linesAt} from './lines.ts'

const column = (name: string, n = 8): readonly string[] =>
  Array.from({length: n}, (_, i) => `${name} column, line ${i + 1} of its text here`)
const texts = (regions: ReturnType<typeof regionsOf>): readonly string[] => regions.map(region => region[0]!.text)

describe('regionsOf', () => {
  it('should read what stands above and below columns before and after them', () => {
    const lines = [
      lineAt(60, 'A title that spans both of the columns of this page, and is long enough to say so', {size: 12}),
      ...linesAt(100, column('Left'), {x: 50}),
      ...linesAt(100, column('Right'), {x: 300}),
      lineAt(240, 'A closing line that spans both of the columns of this page, and is long enough to', {size: 12})
    ]
    expect(texts(regionsOf(lines)).map(text => text.split(' ')[0])).toEqual(['A', 'Left', 'Right', 'A'])
  })

  it('should read three columns from left to right', () => {
    const lines = [0, 1, 2].flatMap(i => linesAt(100, column(`No${i}`), {x: 40 + 175 * i, size: 8}))
    expect(texts(regionsOf(lines)).map(text => text.slice(0, 3))).toEqual(['No0', 'No1', 'No2'])
  })

  it('should read a large title beside its text before it', () => {
    const lines = [
      lineAt(110, 'Executive', {size: 30, x: 40}),
      lineAt(144, 'Summary', {size: 30, x: 40}),
      ...linesAt(100, column('Right', 12), {x: 250})
    ]
    expect(texts(regionsOf(lines)).map(text => text.split(' ')[0])).toEqual(['Executive', 'Right'])
  })

  it('should not split a single column', () => {
    expect(regionsOf(linesAt(100, column('Only', 20)))).toHaveLength(1)
  })

  it('should not split markers from the text of a list', () => {
    const lines = Array.from({length: 8}, (_, i) => [
      lineAt(100 + 12 * i, '•', {x: 50}),
      lineAt(100 + 12 * i, 'an item that is long enough to be text', {x: 65})
    ]).flat()
    expect(regionsOf(lines)).toHaveLength(1)
  })

  it('should not split the columns of a table', () => {
    const rows = Array.from({length: 6}, (_, i) => [
      lineAt(100 + 30 * i, 'what is to be done here', {x: 50}),
      lineAt(100 + 30 * i, 'who is responsible for it', {x: 300})
    ]).flat()
    expect(regionsOf(rows)).toHaveLength(1)
  })

  const head = (y: number) => lineAt(y, 'A heading over them', {bold: true, size: 12})

  it('should end columns at a heading over others, though it stands over the first one alone', () => {
    const two = [50, 300].flatMap(x => linesAt(100, column('Two'), {x}))
    const three = [50, 220, 390].flatMap(x =>
      linesAt(
        260,
        column('3', 8).map(text => text.slice(0, 28)),
        {x}
      )
    )
    expect(texts(regionsOf([...two, head(230), ...three])).map(text => text.slice(0, 3))).toEqual([
      'Two',
      'Two',
      'A h',
      '3 c',
      '3 c'
    ])
  })

  it('should end columns at a heading with nothing beside its text, where the first one runs on in the second', () => {
    const runs = [...linesAt(100, column('Left')), ...linesAt(100, column('and right'), {x: 300})]
    const single = linesAt(260, ['A short line', 'and another one', 'and the last one'])
    expect(regionsOf([...runs, head(230), ...single]).map(region => region.length)).toEqual([8, 8, 4])
    const closed = linesAt(
      100,
      column('Left').map(text => `${text}.`)
    )
    const other = linesAt(100, column('Right'), {x: 300})
    expect(regionsOf([...closed, ...other, head(230), ...single]).map(region => region.length)).toEqual([12, 8])
  })

  it('should not end columns at a heading beside which the other one goes on', () => {
    const left = [...linesAt(100, column('Left')), head(230), ...linesAt(260, column('Below'))]
    expect(regionsOf([...left, ...linesAt(100, column('Right', 22), {x: 300})])).toHaveLength(2)
  })

  it('should end in time on a page full of scattered words', () => {
    const lines = Array.from({length: 900}, (_, i) =>
      lineAt(20 + ((i * 37) % 800), `word${i}`, {x: 20 + ((i * 53) % 520), size: 6})
    )
    const start = performance.now()
    regionsOf(lines)
    expect(performance.now() - start).toBeLessThan(5000)
  })
})

describe('the last line of a paragraph above columns', () => {
  it('should stay with its paragraph', () => {
    const lines = [
      lineAt(64, 'The first line of a paragraph that runs over the whole width of this page and of both its columns'),
      lineAt(76, 'and a short last line.'),
      ...linesAt(100, column('Left'), {x: 50}),
      ...linesAt(100, column('Right'), {x: 300})
    ]
    expect(regionsOf(lines).map(region => region.length)).toEqual([2, 8, 8])
  })
})
