import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {validateXML} from 'xmllint-wasm'

const text = readFileSync(new URL('../../sources/termbase.tbx', import.meta.url), 'utf8')
const entries = text.split('<conceptEntry ').slice(1)
const all = (pattern: RegExp, within = text) => [...within.matchAll(pattern)].map(match => match[1] ?? '')
const termsOf = (entry: string, lang: string) =>
  entry.includes(`<langSec xml:lang="${lang}">`)
    ? all(/<term>([^<]*)<\/term>/g, entry.split(`<langSec xml:lang="${lang}">`)[1]?.split('</langSec>')[0])
    : []

const schema = (name: string) => ({fileName: name, contents: readFileSync(new URL(name, import.meta.url), 'utf8')})

async function errorsIn(contents: string): Promise<readonly string[]> {
  const {errors} = await validateXML({
    xml: [{fileName: 'termbase.tbx', contents}],
    extension: 'schema',
    schema: [schema('tbx-basic-dca.xsd')],
    preload: [schema('xml.xsd')]
  })
  return errors.map(({message}) => message)
}

describe('the termbase', () => {
  it('should be valid TBX-Basic with an id of its own for every concept', async () => {
    expect(await errorsIn(text)).toEqual([])
  })

  it.each([
    ['an element left open', '</body>', ''],
    ['a part of speech that the dialect does not know', '>noun<', '>properNoun<'],
    ['a concept without a subject field', /<descrip type="subjectField">[^<]*<.descrip>/, ''],
    ['two concepts of one id', /id="c-[^"]*"/g, 'id="c-a"']
  ])('should not be valid with %s', async (_, pattern, replacement) => {
    const some = `${text.split('<conceptEntry ').slice(0, 3).join('<conceptEntry ')}</body></text></tbx>`
    expect(await errorsIn(some)).toEqual([])
    expect(await errorsIn(some.replace(pattern, replacement))).not.toEqual([])
  })

  it('should have 1 500 concepts or more, each with an id of its own', () => {
    const ids = all(/<conceptEntry id="([^"]+)">/g)
    expect(ids.length).toBeGreaterThanOrEqual(1500)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.filter(id => !/^c-[a-z0-9-]+$/.test(id))).toEqual([])
  })

  it('should name a subject field, a source and a term in each of three languages for every concept', () => {
    const lacking = entries.filter(
      entry =>
        !/<descrip type="subjectField">[^<]+</.test(entry) ||
        !/<admin type="source">[^<]+</.test(entry) ||
        ['nb', 'en', 'zh-Hans'].some(lang => termsOf(entry, lang).length === 0)
    )
    expect(lacking).toEqual([])
  })

  it('should not repeat a term within a language of a concept, or give Nynorsk where it is as Bokmål', () => {
    const repeated = entries.filter(entry =>
      ['nb', 'nn', 'en', 'zh-Hans'].some(lang => new Set(termsOf(entry, lang)).size < termsOf(entry, lang).length)
    )
    const same = entries.filter(entry => {
      const nn = termsOf(entry, 'nn')
      return nn.length > 0 && nn.join('|') === termsOf(entry, 'nb').join('|')
    })
    expect([repeated, same]).toEqual([[], []])
  })

  it('should not hold notes, brackets or white space that is no part of a term', () => {
    expect(all(/<term>([^<]*)<\/term>/g).filter(term => /^\s|\s$|[()|†《》…]/.test(term))).toEqual([])
  })

  it('should name as source only files that exist and addresses', () => {
    const files = new Set(
      all(/<admin type="source">([^<]*)</g).filter(source => !/^(unsourced|https:.*)$/.test(source))
    )
    for (const file of files) expect(readFileSync(new URL(`../../${file}`, import.meta.url)).length).toBeGreaterThan(0)
  })

  it.each([
    ['Kunnskapsdepartementet', 'Ministry of Education and Research', '教育和研究部'],
    ['matvaretrygghet', 'food safety', '食品安全'],
    ['matvaresikkerhet', 'food security', '粮食安全'],
    ['lavutslippssamfunn', 'low-emission society', '低排放社会']
  ])('should translate %s as the page does', (nb, en, zh) => {
    const entry = entries.find(candidate => termsOf(candidate, 'nb').includes(nb)) ?? ''
    expect(termsOf(entry, 'en')).toContain(en)
    expect(termsOf(entry, 'zh-Hans')).toContain(zh)
  })
})
