import {describe, expect, it} from 'vitest'
import {readText} from './read.ts'

const titleOf = async (title: string, body: string, lang = 'zh-Hans') => {
  const {draft} = await readText(`<html><head><title>${title}</title></head><body>${body}</body></html>`, 'a.html', {
    lang
  })
  return draft.sections.find(({role}) => role === 'title')?.title?.text ?? null
}

describe('a line that the page names as its title', () => {
  it('should be the title where no heading is one', async () => {
    const body = '<div>首页</div><div class="title">关于科技合作的通知</div><p>各部门：</p>'
    expect(await titleOf('关于科技合作的通知_中国政府网', body)).toBe('关于科技合作的通知')
    expect(
      await titleOf('Strategi for nord - regjeringen.no', '<p><b>Strategi for nord</b></p><h2>A</h2><p>T.</p>', 'nb')
    ).toBe('Strategi for nord')
  })

  it('should not be one beside a heading that is, further down, or where the names differ', async () => {
    expect(await titleOf('关于合作的通知', '<h1>通知</h1><p>关于合作的通知</p>')).toBe('通知')
    expect(await titleOf('Strategi for nord', `${'<p>Tekst.</p>'.repeat(12)}<p>Strategi for nord</p>`, 'nb')).toBeNull()
    expect(await titleOf('Strategi for nord', '<p>Strategi for sør</p><p>Tekst.</p>', 'nb')).toBeNull()
  })
})
