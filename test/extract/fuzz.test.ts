import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {readText, textsOf} from './read.ts'

/** Words that no rule of scars knows, in three scripts of writing. */
const word = fc.constantFrom(
  'fisk',
  'kyst',
  'Forskning',
  'water',
  'policy',
  '海洋',
  '研究',
  'å',
  'naïve',
  '2017',
  'Oslo'
)
const words = fc.array(word, {minLength: 1, maxLength: 6}).map(list => list.join(' '))
const inline = fc.oneof(
  words,
  words.map(text => `**${text}**`),
  words.map(text => `*${text}*`),
  words.map(text => `[${text}](https://example.no/a)`),
  words.map(text => `[${text}](#)`),
  words.map(text => `${text} &amp; ${text}`),
  words.map(text => `${text}\\*`),
  words.map(text => `\`${text}\``)
)
const line = fc.array(inline, {minLength: 1, maxLength: 3}).map(list => list.join(' '))
const block = fc.oneof(
  line,
  fc.tuple(fc.integer({min: 1, max: 6}), line).map(([depth, text]) => `${'#'.repeat(depth)} ${text}`),
  line.map(text => `**${text.replace(/\*/g, '')}:**`),
  fc.array(line, {minLength: 1, maxLength: 4}).map(list => list.map(text => `- ${text}`).join('\n')),
  fc
    .array(line, {minLength: 1, maxLength: 4})
    .map(list => list.map((text, index) => `${index + 1}. ${text}`).join('\n')),
  fc.tuple(line, line).map(([a, b]) => `- ${a}\n  - ${b}`),
  line.map(text => `> ${text}`),
  fc.tuple(words, words).map(([a, b]) => `| ${a} | ${b} |\n|---|---|\n| ${b} | ${a} |`),
  words.map(text => `<div><p>${text}</p></div>`),
  fc.constantFrom(
    '---',
    '**TEMA**',
    '**RELATERT**',
    'Telefon: 22 24 90 90',
    '**Nettredaktør: N. N.**',
    'Dato: 31.08.2017'
  ),
  fc.tuple(words, words).map(([a, b]) => `${a} | Dato: 31.08.2017 | ${b}`)
)
const document = fc.array(block, {minLength: 1, maxLength: 12}).map(list => list.join('\n\n'))

/** The words of a text, sorted: what must come out is what went in. */
const bag = (text: string): readonly string[] => (text.match(/[\p{L}\p{N}]+/gu) ?? []).toSorted()

/** The words that Markdown shows, read off the source by the rules of the generator above. */
const shown = (markdown: string): string =>
  markdown
    .replace(/^\d+\. /gm, '')
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/&amp;/g, '&')
    .replace(/<\/?(?:div|p)>/g, ' ')

/** HTML of the same words, with nothing around its content. */
const markup = fc.oneof(
  words.map(text => `<p>${text}</p>`),
  words.map(text => `<h2>${text}</h2>`),
  fc.tuple(words, words).map(([a, b]) => `<div>${a}<p>${b}</p></div>`),
  fc.tuple(words, words).map(([a, b]) => `<ul><li>${a}<li><p>${b}</p><p>${a}</p></ul>`),
  fc.tuple(words, words).map(([a, b]) => `<dl><dt>${a}</dt><dd>${b}</dd></dl>`),
  fc.tuple(words, words).map(([a, b]) => `<table><caption>${a}</caption><tr><th>${a}<td>${b}</table>`),
  fc.tuple(words, words).map(([a, b]) => `<p><b>${a}</b><br>${b} <a href="/x">${a}</a></p>`),
  fc.tuple(words, words).map(([a, b]) => `<figure><p>${a}</p><figcaption>${b}</figcaption></figure>`),
  fc.tuple(words, words).map(([a, b]) => `<blockquote>${a}</blockquote>${b}<hr>`),
  words.map(text => `<p><span class="date">${text}</span><span>${text}</span></p>`)
)
const htmlDocument = fc.array(markup, {minLength: 1, maxLength: 12}).map(list => `<h1>T</h1>\n${list.join('\n')}`)

describe('extraction of HTML', () => {
  it('should keep every word of a page that has nothing around its content', async () => {
    await fc.assert(
      fc.asyncProperty(htmlDocument, async page => {
        const {draft} = await readText(page, 'a.html')
        const expected = page.replace(/<[^>]*>/g, tag => (/^<\/?(?:a|b|span)\b/.test(tag) ? '' : ' '))
        // Words may meet where nothing but a tag parts them: compare the letters then.
        expect(letters(textsOf(draft.sections).join(' '))).toEqual(letters(expected))
      }),
      {numRuns: 200, seed: 20174}
    )
  })
})

const letters = (text: string): string => [...text.replace(/[^\p{L}\p{N}]/gu, '')].toSorted().join('')

describe('extraction of any Markdown', () => {
  it('should keep every word', async () => {
    await fc.assert(
      fc.asyncProperty(document, async markdown => {
        const {draft} = await readText(markdown)
        expect(bag(textsOf(draft.sections).join('\n'))).toEqual(bag(shown(markdown)))
      }),
      {numRuns: 300, seed: 20171}
    )
  })

  it('should not throw on any text, nor give a node without places', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({unit: 'grapheme', minLength: 1, maxLength: 200}),
        fc.constantFrom('a.md', 'a.html', 'a.txt'),
        async (text, file) => {
          fc.pre(text.trim() !== '' && !text.includes('\0'))
          const {draft} = await readText(`T ${text}`, file)
          for (const section of draft.sections) expect(section.places.length).toBeGreaterThan(0)
        }
      ),
      {numRuns: 300, seed: 20172}
    )
  })

  it('should not throw on any mixture of markup', async () => {
    const marks = fc.constantFrom(
      '<',
      '>',
      '/',
      'p',
      'div',
      'a href="',
      '"',
      '&',
      'amp;',
      '#',
      '*',
      '_',
      '`',
      '|',
      '-',
      '\n',
      '[',
      ']',
      '(',
      ')',
      '!',
      ' ',
      'x',
      '：',
      '? ',
      'https://e.no',
      ':',
      '<b>',
      '</b>',
      '<table>',
      '<tr>',
      '<td>',
      '<li>',
      '<ul>'
    )
    await fc.assert(
      fc.asyncProperty(fc.array(marks, {maxLength: 60}), fc.constantFrom('a.md', 'a.html'), async (list, file) => {
        const {draft} = await readText(`T${list.join('')}`, file)
        expect(draft.metadata).toBeDefined()
      }),
      {numRuns: 400, seed: 20173}
    )
  })
})
