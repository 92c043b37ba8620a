import {describe, expect, it} from 'vitest'
import {limitNesting} from '../../../pipeline/ingest/html/limit-nesting.ts'

describe('limitNesting', () => {
  it('should blank the tags that are too deep and keep every offset', () => {
    expect(limitNesting('<div><div><b>x</b></div></div>', 2)).toEqual({
      text: '<div><div>   x    </div></div>',
      limited: true
    })
  })

  it('should not touch a page that nests less', () => {
    const page = '<p>a<p>b<br><img src="a>b"><ul><li>c<li>d</ul>'
    expect(limitNesting(page, 2)).toEqual({text: page, limited: false})
  })

  it('should not read tags in comments, scripts and quoted values', () => {
    const page = '<!-- <div><div> --><script>"<div><div>"</script><div title="<div><div>">x</div>'
    expect(limitNesting(page, 1).limited).toBe(false)
  })
})
