import {describe, expect, it} from 'vitest'
import {outline, readText} from './read.ts'

const read = async (body: string) =>
  outline((await readText(`<h1>T</h1>${body}`, 'a.html', {lang: 'zh-Hans'})).draft.sections)

describe('bold numbered lines', () => {
  it('should be headings where the text has no others, the first way of numbering outermost', async () => {
    const text = '<p><b>一、要求</b></p><p>甲。</p><p><b>（一）研究</b></p><p>乙。</p><p><b>二、任务</b></p><p>丙。</p>'
    expect((await read(text)).filter(line => line.includes('['))).toEqual([
      expect.stringContaining('T'),
      '[body 1] 一、要求',
      '  [body 2] （一）研究',
      '[body 1] 二、任务'
    ])
  })

  it('should not be headings where there is one, where a sentence is bold, or where the text has headings', async () => {
    for (const text of [
      '<p><b>一、要求</b></p><p>甲。</p>',
      '<p><b>一、要求是这样的。</b></p><p><b>二、任务是那样的。</b></p>',
      '<h2>章</h2><p><b>一、要求</b></p><p>甲。</p><p><b>二、任务</b></p>'
    ])
      expect((await read(text)).join(' ')).not.toContain('] 一、')
  })
})
