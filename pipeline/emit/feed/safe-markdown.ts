import type {Root} from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import {unified} from 'unified'
import {stringify} from 'yaml'

/**
 * Markdown that means the same to CommonMark, GFM and MDX, and to the template languages that site generators run over Markdown first: braces
 * and angle brackets are escaped, and so are words that MDX takes for JavaScript at the beginning of a paragraph; links have parentheses, never
 * angle brackets; code has fences.
 */
const processor = unified()
  .use(remarkGfm, {tablePipeAlign: false})
  .use(remarkStringify, {
    bullet: '-',
    emphasis: '_',
    rule: '-',
    listItemIndent: 'one',
    fences: true,
    resourceLink: true,
    unsafe: [
      {character: '{', inConstruct: 'phrasing'},
      {character: '}', inConstruct: 'phrasing'},
      {character: '<', inConstruct: 'phrasing'},
      {character: '{', inConstruct: 'destinationRaw'},
      {character: '}', inConstruct: 'destinationRaw'},
      {atBreak: true, character: 'i', after: 'mport[\\s{"\']'},
      {atBreak: true, character: 'e', after: 'xport[\\s{*]'}
    ]
  })

/**
 * Markdown with YAML front matter; keys whose value is undefined or null are left out. Quoted for readers of YAML 1.1, to whom the language
 * tag `no` is a truth value.
 */
export function safeMarkdown(frontMatter: Readonly<Record<string, unknown>>, tree: Root): string {
  const known = Object.fromEntries(
    Object.entries(frontMatter).filter(([, value]) => value !== undefined && value !== null)
  )
  return `---\n${stringify(known, {lineWidth: 0, version: '1.1'})}---\n\n${withoutTags(processor.stringify(tree))}`
}

/** The tags and comments of template languages, taken apart: an escaped brace and what follows it, `\{%`, would still begin one. */
function withoutTags(markdown: string): string {
  return markdown.replace(/\\\{(?=[%#])/gu, '\\{\\')
}
