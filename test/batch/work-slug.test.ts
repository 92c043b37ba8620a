import {describe, expect, it} from 'vitest'
import {languageInName} from '../../pipeline/batch/language-in-name.ts'
import {partSlug, slug, workSlugOf, workSlugOfFile} from '../../pipeline/batch/work-slug.ts'

describe('the name of a work', () => {
  it.each([
    ['Kina og Norge – plan.pdf', 'kina-og-norge-plan-pdf'],
    ['Blå økonomi på Ærø', 'bla-okonomi-pa-aero'],
    ['Bla\u030a', 'bla'],
    ['中挪行动计划 2017', '中挪行动计划-2017'],
    ['schema', 'schema-1'],
    ['../..', '']
  ])('should be made of %s', (text, name) => {
    expect(slug(text)).toBe(name)
  })

  it('should be that of its address or its file', () => {
    expect(workSlugOf('https://a.test/no/kina-og-norge/id2568993/')).toBe('kina-og-norge-id2568993')
    expect(workSlugOf('https://a.test/')).toBe('a-test')
    expect(workSlugOfFile('/b/plan for havet.nb.pdf')).toBe('plan-for-havet')
    expect(workSlugOfFile('/b/plan.nb.rev.pdf')).toBe('plan-nb-rev')
    expect(partSlug('附件')).toBe('attachment')
  })

  it.each(['a', 'å', '中', '𠀀'])(
    'should not be too long for a file system, nor end in half a character: %s',
    letter => {
      const name = slug(letter.repeat(300))
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200)
      expect([...name].length).toBeGreaterThanOrEqual(50)
      expect(name).toBe(name.toWellFormed())
    }
  )

  it.each([
    ['plan.zh-Hans.pdf', 'zh-Hans'],
    ['plan.nb.rev.pdf', 'nb'],
    ['plan.v2.en.docx', 'en'],
    ['plan.de.pdf', 'de'],
    ['plan.rev2.pdf', undefined],
    ['plan.pdf', undefined]
  ])('should say its language: %s', (name, lang) => {
    expect(languageInName(name)).toBe(lang)
  })
})
