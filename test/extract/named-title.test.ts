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

  it('should bring the lines around it into the content of a page with a menu', async () => {
    const prose = '<p>现将有关事项通知如下，请结合实际认真贯彻执行，有关情况及时报送。</p>'.repeat(8)
    const body = `<div class="header"><a href="/">首页</a></div><div class="a"><div class="t">关于科技合作的通知</div><div class="d">2023-05-06 10:00 <span>来源：科技部国际司</span></div><div class="c">${prose}</div></div><div class="footer">京ICP备1号</div>`
    const page = `<html><head><title>关于科技合作的通知_科技部</title></head><body>${body}</body></html>`
    const {draft} = await readText(page, 'a.html', {lang: 'zh-Hans'})
    expect(draft.metadata).toMatchObject({
      title: '关于科技合作的通知',
      published: '2023-05-06',
      publisher: {name: '科技部国际司'}
    })
  })

  it('should not be a step of the path to the page, a link or a menu', async () => {
    const body = '<nav>关于科技合作的通知</nav><ul><li><span>关于科技合作的通知</span></li></ul><p>各部门：</p>'
    expect(await titleOf('关于科技合作的通知', body)).toBeNull()
  })

  it('should not be one beside a heading that is, further down, or where the names differ', async () => {
    expect(await titleOf('关于合作的通知', '<h1>通知</h1><p>关于合作的通知</p>')).toBe('通知')
    expect(await titleOf('Strategi for nord', `${'<p>Tekst.</p>'.repeat(12)}<p>Strategi for nord</p>`, 'nb')).toBeNull()
    expect(await titleOf('Strategi for nord', '<p>Strategi for sør</p><p>Tekst.</p>', 'nb')).toBeNull()
  })
})
