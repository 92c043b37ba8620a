import rehypeParse from 'rehype-parse'
import {unified} from 'unified'
import {describe, expect, it} from 'vitest'
import {isPageTools} from '../../../pipeline/ingest/html/page-tools.ts'
import {selectAll} from '../../../pipeline/ingest/html/selector.ts'

const parsed = (text: string) => unified().use(rehypeParse).parse(text)
const isTools = (markup: string) => isPageTools(selectAll(parsed(markup), ['#x'])[0]!)

describe('isPageTools', () => {
  it.each([
    '<p id=x>字号：【大 中 小】</p>',
    '<div id=x>字体：[<a href="javascript:zoom(16)">大</a> <a>中</a> <a>小</a>] <a href="javascript:print()">打印本页</a></div>',
    '<ul id=x><li>打印</li><li>关闭窗口</li></ul>',
    '<div id=x>分享到：<span>微信</span> <span>微博</span></div>',
    '<a id=x href="#top">返回顶部</a>',
    '<button id=x>Skriv ut</button>',
    '<p id=x>Til toppen av siden</p>',
    '<a id=x href="#top">Back to top</a>'
  ])('should be true of %s', markup => expect(isTools(markup)).toBe(true))

  it.each([
    '<p id=x>打印</p>',
    '<p id=x>打印本页后寄至主管部门。</p>',
    '<p id=x>字号：大</p>',
    '<p id=x>Skriv ut</p>',
    '<p id=x>Skriv ut skjemaet og send det til departementet.</p>',
    '<h2 id=x>打印本页</h2>',
    '<p id=x>【】</p>',
    '<p id=x></p>',
    `<div id=x>${'<div>'.repeat(20)}打印本页`
  ])('should not be true of %s', markup => expect(isTools(markup)).toBe(false))
})
