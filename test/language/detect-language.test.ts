import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {detectLanguage, hasOwnWord} from '../../pipeline/language/detect-language.ts'

const lines = readFileSync(new URL('../fixtures/language/detect/blocks.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter(line => line !== '' && !line.startsWith('#'))
  .map(line => line.split(' | ') as [string, string])

describe('detectLanguage', () => {
  it.each(lines.filter(([lang]) => lang !== '-'))('should find %s in: %s', (lang, text) => {
    const detected = detectLanguage(text)
    expect(detected?.lang).toBe(lang)
    expect(detected?.probability).toBeGreaterThanOrEqual(0.8)
    expect(detected?.probability).toBeLessThanOrEqual(1)
  })

  it.each(lines.filter(([lang]) => lang === '-'))('should not decide (%s): %s', (_, text) => {
    expect(detectLanguage(text)).toBeNull()
  })

  it('should not decide on empty text', () => {
    expect(detectLanguage('')).toBeNull()
  })
})

describe('hasOwnWord', () => {
  it('should find a word that the other language lacks, and none in names with its endings', () => {
    expect(hasOwnWord('Kommunen skal ikkje søke.', 'nn', 'nb')).toBe(true)
    expect(hasOwnWord('Stortare (Laminaria hyperborea) eller sukkertare på minst ti dekar', 'nn', 'nb')).toBe(false)
  })
})
