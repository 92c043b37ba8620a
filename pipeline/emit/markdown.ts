import type {Root} from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import {unified} from 'unified'
import {stringify} from 'yaml'

const processor = unified()
  .use(remarkGfm, {tablePipeAlign: false})
  .use(remarkStringify, {bullet: '-', emphasis: '_', rule: '-', listItemIndent: 'one'})

/** Markdown with YAML front matter; keys whose value is undefined or null are left out. */
export function toMarkdown(frontMatter: Readonly<Record<string, unknown>>, tree: Root): string {
  const known = Object.fromEntries(
    Object.entries(frontMatter).filter(([, value]) => value !== undefined && value !== null)
  )
  return `---\n${stringify(known, {lineWidth: 0})}---\n\n${treeMarkdown(tree)}`
}

/** Markdown in the dialect of GitHub. */
export function treeMarkdown(tree: Root): string {
  return processor.stringify(tree)
}
