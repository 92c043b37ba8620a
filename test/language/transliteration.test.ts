import {describe, expect, it} from 'vitest'
import {cognates} from '../../pipeline/language/cognate.ts'
import {hanSplitter} from '../../pipeline/language/lexicon/han-words.ts'
import {wordList} from '../../pipeline/language/lexicon/word-list.ts'
import {consonantsOfHan, consonantsOfLatin, soundAlike} from '../../pipeline/language/transliteration.ts'

describe('names in Latin letters and in Chinese characters', () => {
  it('should have the same consonants', () => {
    for (const [latin, han] of [
      ['Oslo', '奥斯陆'],
      ['Kavanaugh', '卡瓦诺'],
      ['Solberg', '索尔贝格'],
      ['Tromsø', '特罗姆瑟'],
      ['Manchester', '曼彻斯特'],
      ['Gerrard', '杰拉德']
    ])
      expect(soundAlike(consonantsOfLatin(latin!), consonantsOfHan(han!)!), latin).toBe(true)
  })

  it('should not agree by one consonant or by few of many', () => {
    expect(soundAlike(consonantsOfLatin('Obama'), consonantsOfHan('曼彻斯特')!)).toBe(false)
    expect(soundAlike('L', 'L')).toBe(false)
  })

  it('should not be looked for in words that no name is written with', () => {
    expect(consonantsOfHan('食品安全')).toBeNull()
  })

  it('should be found whichever side is Chinese', () => {
    const latin = {kind: 'name', word: 'solberg'}
    const han = {kind: 'han', word: '索尔贝格'}
    expect([...cognates([latin], [han])]).toEqual([[latin, han]])
    expect([...cognates([han], [latin])]).toEqual([[han, latin]])
  })

  it('should not be found for a word that is no name', () => {
    expect([...cognates([{kind: 'word', word: 'solberg'}], [{kind: 'han', word: '索尔贝格'}])]).toEqual([])
  })
})

describe('splitting Chinese text', () => {
  it('should keep a foreign name together that the vocabulary lacks', () => {
    expect(hanSplitter(wordList(['总理', '访问']))('总理索尔贝格访问')).toEqual([2, 4, 2])
  })

  it('should not join what the vocabulary knows or a single character', () => {
    expect(hanSplitter(wordList(['奥斯陆', '西部']))('奥斯陆西部')).toEqual([3, 2])
    expect(hanSplitter(wordList([]))('在里和')).toEqual([1, 1, 1])
  })
})
