import {expect, it} from 'vitest'
import {documentMarkdown} from '../../pipeline/emit/index.ts'
import {makeBlock, makeDocument, makeSection, makeTable} from '../make-document.ts'

const labels = (key: string) => key
const body = (...blocks: Parameters<typeof makeSection>[0]['blocks'] & object) =>
  documentMarkdown(makeDocument([makeSection({blocks})]), {}, labels).split('---\n\n')[1]

it('should nest list items by their depth', () => {
  const items = [
    ['a', 1],
    ['b', 2],
    ['c', 2],
    ['d', 1]
  ] as const
  expect(body(...items.map(([text, depth]) => makeBlock('listItem', text, {depth})))).toBe('- a\n  - b\n  - c\n- d\n')
})

it('should begin another list where bullets become numbers', () => {
  const list = [makeBlock('listItem', 'a'), makeBlock('listItem', 'b', {ordered: true, marker: '4.'})]
  expect(body(...list)).toBe('- a\n\n4. b\n')
})

it('should keep labels that Markdown does not count with', () => {
  const list = ['a)', '（一）', '1.1'].map(marker => makeBlock('listItem', 'b', {ordered: true, marker}))
  expect(body(...list)).toBe('- a) b\n- （一）b\n- 1.1 b\n')
})

it('should write links where they stand in the text', () => {
  const links = [{start: 4, end: 9, url: 'https://example.no/'}]
  expect(body(makeBlock('paragraph', 'Les planen nå', {links}))).toBe('Les [plane](https://example.no/)n nå\n')
})

it('should escape what Markdown would take for its own', () => {
  expect(body(makeBlock('paragraph', '1. ikke en liste *her* <b>'))).toBe('1\\. ikke en liste \\*her\\* \\<b>\n')
})

it('should write tables with a row of heads', () => {
  expect(
    body(
      makeTable([
        ['Nr.', 'Område'],
        ['1', 'a | b']
      ])
    )
  ).toBe('| Nr. | Område |\n| - | - |\n| 1 | a \\| b |\n')
})

it('should name status and alternates of a translation in the front matter', () => {
  const document = makeDocument([], {authority: 'unofficial-translation', lang: 'en', translationOf: 'nb'})
  const markdown = documentMarkdown(document, {nb: 'page.nb.md'}, labels)
  expect(markdown).toContain(
    'authority: unofficial-translation\nnotice: notice.unofficial-translation\ntranslationOf: nb\n'
  )
  expect(markdown).toContain('alternates:\n  nb: page.nb.md\n')
})

it('should not give an original a notice', () => {
  expect(documentMarkdown(makeDocument([]), {}, labels)).not.toContain('notice')
})

it('should not count where the source does not: a number left out begins another list', () => {
  const items = ['1.', '2.', '4.', '5.'].map(marker => makeBlock('listItem', 'b', {ordered: true, marker}))
  expect(body(...items)).toBe('1. b\n2. b\n\n4) b\n5) b\n')
  const inner = makeBlock('listItem', 'c', {ordered: true, marker: '3.', depth: 2})
  expect(body(...items.slice(0, 2), inner, ...items.slice(3))).toBe('1. b\n2. b\n\n   3. c\n\n5) b\n')
})

it('should not turn the language "no" into a truth value for readers of YAML 1.1', () => {
  expect(documentMarkdown(makeDocument([], {lang: 'no'}), {}, labels)).toContain('\nlang: "no"\n')
  expect(documentMarkdown(makeDocument([], {lang: 'nb'}), {}, labels)).toContain('\nlang: nb\n')
})
