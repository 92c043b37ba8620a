import type {Root} from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import {unified} from 'unified'
import {Document, visit} from 'yaml'

/** What YAML 1.1 reads as true or false, and YAML 1.2 does not. */
const TRUTH = /^(?:y|n|yes|no|on|off)$/iu

const processor = unified()
  .use(remarkGfm, {tablePipeAlign: false})
  .use(remarkStringify, {bullet: '-', emphasis: '_', rule: '-', listItemIndent: 'one'})

/**
 * Markdown with YAML front matter; keys whose value is undefined or null are left out. Readers of YAML 1.1, as most site generators have them, take the
 * language tag `no` for a truth value unless it is quoted.
 */
export function toMarkdown(frontMatter: Readonly<Record<string, unknown>>, tree: Root): string {
  const known = Object.fromEntries(
    Object.entries(frontMatter).filter(([, value]) => value !== undefined && value !== null)
  )
  const head = new Document(known)
  visit(head, {
    Scalar: (_, node) => {
      if (typeof node.value === 'string' && TRUTH.test(node.value)) node.type = 'QUOTE_DOUBLE'
    }
  })
  return `---\n${head.toString({lineWidth: 0})}---\n\n${treeMarkdown(tree)}`
}

/** Markdown in the dialect of GitHub. */
export function treeMarkdown(tree: Root): string {
  return processor.stringify(tree)
}
