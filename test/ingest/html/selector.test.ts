import rehypeParse from 'rehype-parse'
import {unified} from 'unified'
import {describe, expect, it} from 'vitest'
import {attribute} from '../../../pipeline/ingest/html/element.ts'
import {selectAll} from '../../../pipeline/ingest/html/selector.ts'

const page = unified()
  .use(rehypeParse)
  .parse(
    '<main id=a><p id=b class="x y">1</p><div id=c data-kind=z><p id=d class=x>2</p></div></main><p id=e role=note>3</p>'
  )
const ids = (...selectors: string[]) => selectAll(page, selectors).map(element => attribute(element, 'id'))

describe('selectAll', () => {
  it.each([
    ['p', ['b', 'd', 'e']],
    ['.x', ['b', 'd']],
    ['p.x.y', ['b']],
    ['#c', ['c']],
    ['main p', ['b', 'd']],
    ['main div p', ['d']],
    ['[role=note]', ['e']],
    ['[data-kind="z"]', ['c']],
    ['[class*=y]', ['b']],
    ['[role]', ['e']]
  ])('should find %s', (selector, expected) => expect(ids(selector)).toEqual(expected))

  it.each(['span', '.z', 'div main', '[role=other]', 'p#a'])('should not find %s', selector =>
    expect(ids(selector)).toEqual([])
  )

  it('should find each element once, in the order of the page', () => expect(ids('.x', 'p')).toEqual(['b', 'd', 'e']))
})
