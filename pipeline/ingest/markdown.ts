import type {Root} from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {parse as parseYaml} from 'yaml'
import type {Run} from '../diagnostics/index.ts'
import {emphasisedCaptions} from './emphasised-captions.ts'
import {labelledLists} from './labelled-lists.ts'
import {withoutHtml} from './markdown-html.ts'
import {plainText} from './plain-text.ts'
import type {Source} from './source.ts'
import {flatProperties} from './text/flat-properties.ts'
import {markdownStretches} from './text/markdown-stretches.ts'
import {placed} from './text/placed.ts'
import type {SourceText} from './text/source-text.ts'
import {treeDepth} from './text/tree-depth.ts'
import {typedLines} from './typed-lines.ts'

/** Nodes inside nodes; what people write stays under 20. Deeper trees end the recursion of the libraries that walk them. */
const DEEPEST_TREE = 300

/**
 * Reads GitHub flavoured Markdown. YAML front matter becomes `properties`; front matter that is no mapping is text.
 * Reports `ingest:front-matter-invalid`, and `ingest:too-deep` where the text is read as plain paragraphs instead.
 */
export function markdown(source: SourceText, run: Run): Source {
  const frontMatter = readFrontMatter(source, run)
  const root = nestsTooDeep(source.text) ? null : parse(source.text, frontMatter !== null)
  if (!root || treeDepth(root) > DEEPEST_TREE) {
    run.report('ingest:too-deep', {kind: 'file', file: source.file}, {depth: DEEPEST_TREE})
    return {...plainText(source), mediaType: 'text/markdown'}
  }
  const body: Root = {...root, children: root.children.filter(node => node.type !== 'yaml')}
  return {
    root: placed(
      typedLines(labelledLists(emphasisedCaptions(withoutHtml(body, source)), source.text)),
      source,
      markdownStretches
    ),
    mediaType: 'text/markdown',
    properties: frontMatter ?? {},
    furniture: []
  }
}

/** The parser's time grows with the square of the depth of quotes and lists: what is deeper than this is not parsed at all. */
function nestsTooDeep(text: string): boolean {
  const indents = new Set<number>()
  for (const {0: prefix} of text.matchAll(/^[ \t>]*>[ \t>]*|^[ \t]+(?=[-+*] |\d+[.)] )/gm)) {
    if (prefix.split('>').length > DEEPEST_TREE) return true
    indents.add(prefix.length)
    if (indents.size > DEEPEST_TREE) return true
  }
  return false
}

/** Null where the parser's recursion ended. */
function parse(text: string, withFrontMatter: boolean): Root | null {
  const reader = unified().use(remarkParse).use(remarkGfm)
  try {
    return withFrontMatter ? reader.use(remarkFrontmatter, ['yaml']).parse(text) : reader.parse(text)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

const fenced = /^---[ \t]*(?:\r\n|\n|\r)([\s\S]*?)(?:^|\r\n|\n|\r)---[ \t]*(?:\r\n|\n|\r|$)/

/** Null where there is none, or where what stands between the fences is not a mapping: prose between two rules is text. */
function readFrontMatter(source: SourceText, run: Run): Readonly<Record<string, string>> | null {
  const written = fenced.exec(source.text)
  if (!written) return null
  try {
    const value: unknown = parseYaml(written[1] ?? '', {logLevel: 'error'})
    if (value === null) return {}
    return typeof value === 'object' && !Array.isArray(value) ? flatProperties(value) : null
  } catch {
    run.report('ingest:front-matter-invalid', source.placeOf(0, written[0].length))
    return null
  }
}
