import {describe, expect, it} from 'vitest'
import {marginNotes} from '../../../pipeline/ingest/pdf/margin-notes.ts'
import {lineAt, linesAt} from './lines.ts'

const text = linesAt(
  100,
  Array.from({length: 8}, (_, i) => `Line ${i} of the text that runs over the page and on`)
)

describe('marginNotes', () => {
  it('should find lines in smaller type beside the text, those close to one another as one note', () => {
    const notes = [
      ...linesAt(100, ['Appointed', 'by decree'], {x: 330, size: 8}),
      lineAt(160, 'See part 2', {x: 330, size: 8})
    ]
    expect(marginNotes([...text, ...notes]).map(({segments}) => segments.map(s => s.text))).toEqual([
      ['Appointed', 'by decree'],
      ['See part 2']
    ])
  })

  it('should not find a column in the size of the text, nor numbers of lines', () => {
    expect(marginNotes([...text, ...linesAt(100, ['Another', 'column', 'beside'], {x: 330})])).toEqual([])
    expect(marginNotes([...text, ...linesAt(100, ['5', '10'], {x: 30, size: 7})])).toEqual([])
  })
})
