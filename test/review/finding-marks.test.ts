import {describe, expect, test} from 'vitest'
import type {Finding} from '../../pipeline/model/index.ts'
import {findingMarks} from '../../review/app/grid/finding-marks.ts'

/** A finding of an English text against its Norwegian source. */
function finding(detail: Finding['detail'], more: Partial<Finding> = {}): Finding {
  return {
    id: 'f',
    rule: 'check:number-differs',
    severity: 'warning',
    part: 'page',
    unit: 'u',
    detail: {sourceLang: 'nb', targetLang: 'en', ...detail},
    places: [{kind: 'file', file: 'page.en.md'}],
    related: [],
    ...more
  }
}

/** The words of a text that a finding marks. */
function marked(lang: string, text: string, found: Finding): readonly string[] {
  return findingMarks({id: 's', lang, text}, [found], () => '').map(({start, end}) => text.slice(start, end))
}

describe('the words that a finding speaks of', () => {
  test('should be marked where they stand, each in the text of its own language', () => {
    const differing = finding({source: '7', target: '8'})
    expect(marked('nb', 'I 2017 var det 7 eller 8.', differing)).toEqual(['7'])
    expect(marked('en', 'There were 7 or 8 in 2018.', differing)).toEqual(['8'])
    expect(marked('zh-Hans', '7或8', differing)).toEqual([])
  })

  test('should be marked one by one where several values stand apart', () => {
    expect(marked('nb', 'Fra 3 til 15 prosent', finding({source: '3, 15'}))).toEqual(['3', '15'])
  })

  test('should not be looked for in the name of a language or in the middle of a word', () => {
    const missing = finding({text: 'en'}, {rule: 'check:segment-missing'})
    expect(marked('nb', 'Dette er en prosent.', missing)).toEqual([])
    expect(marked('en', 'Ten per cent', missing)).toEqual([])
    expect(marked('en', 'Vedtatt en gang', missing)).toEqual(['en'])
  })

  test('should be exactly those that a fix would change', () => {
    const fixable = finding(
      {target: '8', actual: '8'},
      {fix: {segment: 's', start: 16, end: 17, text: '7'}, actual: '8'}
    )
    expect(findingMarks({id: 's', lang: 'en', text: '8 of them, so 8 8.'}, [fixable], () => '')).toMatchObject([
      {start: 16, end: 17}
    ])
    expect(findingMarks({id: 'other', lang: 'en', text: '8'}, [fixable], () => '')).toEqual([])
  })

  test('should not be every full stop where one is meant', () => {
    expect(marked('en', 'One. Two.', finding({actual: '.'}, {rule: 'check:end-mark'}))).toEqual([])
    expect(marked('en', 'One (two', finding({marks: '('}, {rule: 'check:bracket-open'}))).toEqual(['('])
  })

  test('should not be the names of kinds', () => {
    const other = finding({actual: 'p', expected: 'h2'}, {rule: 'check:structure-differs'})
    expect(marked('en', 'See p 7', other)).toEqual([])
  })

  test('should not be marked where the finding is accepted', () => {
    expect(marked('nb', 'I 2017', finding({source: '2017'}, {accepted: 'Fine.'}))).toEqual([])
  })

  test('should be found inside a Chinese sentence, which has no spaces', () => {
    expect(marked('en', '行动计划', finding({target: '计划'}))).toEqual(['计划'])
  })
})
