import {describe, expect, test} from 'vitest'
import {catalogue, formatMessage} from '../../pipeline/diagnostics/index.ts'
import {locales, messages} from '../../pipeline/language/messages.ts'
import {readSource} from '../architecture/read-source.ts'
import {sourceFiles} from '../architecture/source-files.ts'
import {messagesOf, stemOf} from './catalogue-keys.ts'

const catalogues = new Map(locales.map(locale => [locale, messagesOf(locale)]))
const of = (locale: (typeof locales)[number]) => catalogues.get(locale) ?? new Map<string, string>()
const stems = (locale: (typeof locales)[number]) => [...new Set([...of(locale).keys()].map(stemOf))].sort()
const rules = Object.keys(catalogue)

/** Literals in code that are keys of a catalogue; of a template, what stands before its first `${`. */
const asked = sourceFiles('pipeline', 'cli', 'review').flatMap(({text}) =>
  readSource(text).literals.map(literal => literal.text)
)

describe.each(locales)('the catalogues in %s', locale => {
  test('should have the same keys as in English', () => {
    expect(stems(locale)).toEqual(stems('en'))
  })

  test('should have the plural forms of the language, and no others', () => {
    const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories.map(form => `_${form}`)
    const plurals = new Set([...of(locale).keys()].filter(key => stemOf(key) !== key).map(stemOf))
    expect(plurals.size).toBeGreaterThan(0)
    for (const stem of plurals) {
      const present = [...of(locale).keys()].filter(key => stemOf(key) === stem).map(key => key.slice(stem.length))
      expect(present.sort(), stem).toEqual([...forms].sort())
    }
  })

  test('should put the same values into a message as in English', () => {
    const values = (text: string) => [...new Set(text.match(/\{\{.*?\}\}/g) ?? [])].sort()
    for (const [key, text] of of(locale)) {
      // A singular may say "one" in place of its number.
      const english = of('en').get(key) ?? of('en').get(`${stemOf(key)}_other`) ?? ''
      expect(values(text), key).toEqual(values(english))
    }
  })

  test('should have no empty message, and none with white space around it', () => {
    for (const [key, text] of of(locale)) {
      expect(text, key).not.toBe('')
      expect(text, key).toBe(text.trim())
    }
  })

  test.each(rules)('should have a message and a hint for %s', rule => {
    expect(of(locale).get(`${rule}.message`), 'message').toBeDefined()
    expect(of(locale).get(`${rule}.hint`), 'hint').toBeDefined()
  })

  test('should have no message for a rule that does not exist', () => {
    const said = [...of(locale).keys()].flatMap(key => /^([a-z]+:[a-z]+(?:-[a-z]+)*)\.message$/.exec(key)?.[1] ?? [])
    expect(said.filter(rule => !rules.includes(rule))).toEqual([])
  })

  test('should write in its own script', () => {
    const han = [...of(locale)].filter(([, text]) => /\p{Script=Han}/u.test(text)).map(([key]) => key)
    if (locale === 'zh-Hans') expect(han.length).toBeGreaterThan(of(locale).size * 0.95)
    else expect(han).toEqual([])
  })
})

describe('the messages of the command line', () => {
  /** A template such as `cli:stage.${stage}` asks for every key of its form. */
  const patterns = asked
    .filter(text => text.startsWith('cli:'))
    .map(text => new RegExp(`^${text.replaceAll('.', '\\.').replaceAll('…', '.+')}$`))

  test('should all be used', () => {
    const unused = stems('en').filter(
      key => key.startsWith('cli:') && !key.startsWith('cli:launcher.') && !patterns.some(p => p.test(key))
    )
    expect(unused).toEqual([])
  })

  test('should not be asked for where there is none', () => {
    const keys = new Set(stems('en'))
    const missing = asked.filter(text => /^cli:[\w.]+$/.test(text) && !keys.has(text))
    expect(missing).toEqual([])
  })
})

describe('a message', () => {
  const say = (key: string, values = {}) => messages('nb')(key, values)

  test('should come in the language that was asked for, with its values', () => {
    expect(say('store:work-missing.message', {work: 'kina-norge'})).toBe('Verket kina-norge finnes ikke')
  })

  test('should not take a value for a placeholder or a key', () => {
    const work = '{{work}} $t(cli:interrupted)'
    expect(say('store:work-missing.message', {work})).toBe(`Verket ${work} finnes ikke`)
  })

  test('should not escape for HTML', () => {
    expect(say('store:work-missing.message', {work: "<a & 'b'>"})).toBe("Verket <a & 'b'> finnes ikke")
  })

  test('should be the rule itself where no catalogue has one', () => {
    const unknown = 'store:no-such-rule' as 'store:work-missing'
    expect(formatMessage({rule: unknown, detail: {}}, say)).toEqual({message: unknown, hint: ''})
  })
})
