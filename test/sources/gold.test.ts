import {readdirSync, readFileSync} from 'node:fs'
import {toString as textOf} from 'mdast-util-to-string'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {visit} from 'unist-util-visit'
import {describe, expect, it} from 'vitest'
import {type GoldLanguage, goldLanguages, readGold, readPage} from './gold.ts'

const cases = readdirSync(new URL('../fixtures/align/', import.meta.url)).filter(name =>
  name.startsWith('kina-norge-page')
)

/** The text of every heading and paragraph of a Markdown page. */
function blocksOf(markdown: string): readonly string[] {
  const tree = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).parse(markdown)
  const texts: string[] = []
  visit(tree, node => {
    if (node.type === 'heading' || node.type === 'paragraph') texts.push(textOf(node))
  })
  return texts
}

/** Takes each sentence once out of the blocks; gives the sentences that were not there and what is left over. */
function cover(blocks: readonly string[], sentences: readonly string[]) {
  const rest = [...blocks]
  const missing = [...sentences]
    .sort((a, b) => b.length - a.length)
    .filter(sentence => {
      const exact = rest.findIndex(block => block.trim() === sentence)
      const at = exact === -1 ? rest.findIndex(block => block.includes(sentence)) : exact
      if (at === -1) return true
      rest[at] = rest[at]!.replace(sentence, () => '')
      return false
    })
  // Addresses in parentheses, fields' bars and the question marks that were icons are no text.
  const left = rest.map(block => block.replace(/\(?https?:\/\/\S+\)?|[?|\s()]/g, '')).filter(text => text !== '')
  return {missing, left}
}

describe.each(cases)('the gold of %s', name => {
  it.each(goldLanguages)('should cover every sentence of the page in %s once', lang => {
    const sentences = readGold(name).flatMap(unit => unit[lang])
    expect(cover(blocksOf(readPage(name, lang)), sentences)).toEqual({missing: [], left: []})
  })

  it('should not hold a unit without a sentence in any language', () => {
    expect(readGold(name).filter(unit => goldLanguages.every(lang => unit[lang].length === 0))).toEqual([])
  })
})

describe('the gold of kina-norge-plan', () => {
  const blocks = (lang: GoldLanguage) =>
    JSON.parse(readFileSync(new URL(`../fixtures/extract/plan.${lang}.blocks.json`, import.meta.url), 'utf8')) as {
      readonly text: string
      readonly rows?: readonly (readonly string[])[]
    }[]

  it.each(goldLanguages)('should cover every sentence of the plan in %s in reading order', lang => {
    const text = blocks(lang).flatMap(block => block.rows?.flat() ?? [block.text])
    const squeezed = (texts: readonly string[]) => texts.join('').replace(/\s/g, '')
    expect(squeezed(readGold('kina-norge-plan').flatMap(unit => unit[lang]))).toBe(squeezed(text))
  })

  it('should have sentences that split and sentences that merge', () => {
    const shapes = new Set(
      readGold('kina-norge-plan').map(unit => goldLanguages.map(lang => unit[lang].length).join('-'))
    )
    expect([...shapes].sort()).toEqual(['1-1-1', '1-2-1', '2-1-1', '2-1-2', '2-2-1'])
  })

  it('should not leave a sentence without its counterparts', () => {
    expect(readGold('kina-norge-plan').filter(unit => goldLanguages.some(lang => unit[lang].length === 0))).toEqual([])
  })
})

describe('the variants of the page', () => {
  const units = (name: string) => readGold(`kina-norge-page-${name}`)

  it('should leave one item without its counterpart where it was left out', () => {
    expect(units('left-out-item').filter(unit => unit.en.length === 0)).toEqual([
      {nb: ['polarforskning'], en: [], 'zh-Hans': ['极地研究；']}
    ])
  })

  it('should give an added note no counterpart', () => {
    expect(
      units('added-note')
        .filter(unit => unit.nb.length === 0)
        .map(unit => unit['zh-Hans'].length)
    ).toEqual([2])
  })

  it('should differ from the page by a year where the year is wrong', () => {
    const page = readGold('kina-norge-page')
    const changed = units('wrong-year').flatMap((unit, index) => (unit.en[0] === page[index]?.en[0] ? [] : unit.en))
    expect(changed).toEqual([page[4]!.en[0]!.replace('2017–2020', '2017–2021')])
  })

  it('should not change the units where items only change places', () => {
    expect(units('swapped-items')).toEqual(readGold('kina-norge-page'))
  })

  it('should fold three items into one sentence where the page is adapted', () => {
    const folded = units('adapted').filter(unit => unit.nb.length === 3)
    expect(folded.map(unit => [unit.en.length, unit['zh-Hans'].length])).toEqual([[1, 1]])
  })
})
