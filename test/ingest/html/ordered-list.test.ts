import {describe, expect, it} from 'vitest'
import {structured, textsIn} from '../../extract/structured.ts'

const markers = async (body: string) =>
  textsIn(
    (await structured(`<html lang="nb"><body><h1>Forskrift</h1>${body}</body></html>`, 'nb', 'a.html')).sections
  ).flatMap(block => ('marker' in block ? [block.marker] : []))

describe('a list with letters or figures', () => {
  it.each([
    ['<ol type="a"><li>kart</li><li>plan</li></ol>', ['a.', 'b.']],
    ['<ol type="A" start="26"><li>kart</li><li>plan</li></ol>', ['Z.', 'AA.']],
    ['<ol type="i"><li>én</li><li>to</li><li>tre</li><li>fire</li></ol>', ['i.', 'ii.', 'iii.', 'iv.']],
    ['<ol style="list-style-type: upper-roman"><li>kart</li></ol>', ['I.']],
    ['<ol style="list-style: lower-alpha outside"><li>kart</li></ol>', ['a.']],
    ['<ol start="3"><li>kart</li><li>plan</li></ol>', ['3.', '4.']],
    ['<ol type="1"><li>kart</li></ol>', ['1.']]
  ])('should come with what the page shows before its items: %s', async (list, expected) => {
    expect(await markers(list)).toEqual(expected)
  })

  it('should keep its letters where lists stand in it', async () => {
    expect(await markers('<ol type="a"><li>kart<ol type="i"><li>nord</li></ol></li><li>plan</li></ol>')).toEqual([
      'a.',
      'i.',
      'b.'
    ])
  })
})
