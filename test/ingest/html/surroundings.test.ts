import rehypeParse from 'rehype-parse'
import {unified} from 'unified'
import {describe, expect, it} from 'vitest'
import {selectAll} from '../../../pipeline/ingest/html/selector.ts'
import {isSurrounding} from '../../../pipeline/ingest/html/surroundings.ts'

const parsed = (text: string) => unified().use(rehypeParse).parse(text)
const isOut = (markup: string) => isSurrounding(selectAll(parsed(markup), ['#x'])[0]!)

describe('isSurrounding', () => {
  it.each(['<nav id=x>', '<div id=x class="site-footer">', '<div id=x class=left>', '<ul id=x class="mainmenu">'])(
    'should be true of %s',
    markup => expect(isOut(markup)).toBe(true)
  )

  it.each([
    '<div id=x class=content>',
    '<div id=x class=header><h1>T</h1></div>',
    '<div id=x class=top><main>a</main>'
  ])('should not be true of %s', markup => expect(isOut(markup)).toBe(false))
})
