import type {Root} from 'hast'
import type {Root as Tree} from 'mdast'
import rehypeParse from 'rehype-parse'
import {unified} from 'unified'
import type {Run} from '../diagnostics/index.ts'
import {breadcrumbOf} from './html/breadcrumb.ts'
import {rangeOf, textContent} from './html/element.ts'
import {headingsClosed} from './html/headings-closed.ts'
import {htmlTree} from './html/html-tree.ts'
import {limitNesting} from './html/limit-nesting.ts'
import {listsInItems} from './html/lists-in-items.ts'
import {mainContent} from './html/main-content.ts'
import {factsAsBlocks, marksOf} from './html/marks.ts'
import {pageProperties} from './html/page-properties.ts'
import {siteOf} from './html/sites/site-of.ts'
import {summariesAsHeadings} from './html/summaries-as-headings.ts'
import {titleAsHeading} from './html/title-as-heading.ts'
import {plainText} from './plain-text.ts'
import type {Furniture, Snapshot, Source} from './source.ts'
import {type SourceText, sourceText} from './text/source-text.ts'

/** Elements in elements; pages that people write stay under 60. Deeper ones end the recursion of the libraries that walk them. */
const DEEPEST_NESTING = 150

/**
 * Reads a page: its own content, found by the site's selectors or by Readability, without menus, banners and buttons, which
 * come back as furniture. Reports `ingest:too-deep` and `ingest:main-content-guessed`.
 */
export function html(source: SourceText, snapshot: Snapshot, run: Run): Source {
  const place = {kind: 'file', file: source.file} as const
  const {text, limited} = limitNesting(source.text, DEEPEST_NESTING)
  if (limited) run.report('ingest:too-deep', place, {depth: DEEPEST_NESTING})
  try {
    return read({...source, text}, snapshot, run)
  } catch (error) {
    // Markup can nest in ways that only the parser sees: what is left is its text.
    if (!(error instanceof RangeError)) throw error
    if (!limited) run.report('ingest:too-deep', place, {depth: DEEPEST_NESTING})
    return {...plainText(sourceText(source.file, withoutTags(text))), mediaType: 'text/html'}
  }
}

function read(source: SourceText, snapshot: Snapshot, run: Run): Source {
  const written = headingsClosed(unified().use(rehypeParse).parse(source.text))
  const properties = pageProperties(written)
  const parsed = summariesAsHeadings(listsInItems(titleAsHeading(written, properties)))
  const site = siteOf([snapshot.url, properties.canonical, properties['og:url']])
  const marks = marksOf(parsed, site)
  const page = factsAsBlocks(parsed, site)
  const {content, leftOut, by} = mainContent(page, site)
  if (by === 'readability') run.report('ingest:main-content-guessed', {kind: 'file', file: source.file})
  const root: Tree = htmlTree(content, source, marks)
  const furniture = leftOut.map((element): Furniture => {
    const {start, end} = rangeOf(element) ?? {start: 0, end: 0}
    return {text: folded(element), place: source.placeOf(start, end), kind: 'navigation'}
  })
  const breadcrumb = breadcrumbOf(parsed)
  return {root, mediaType: 'text/html', properties, furniture, ...(breadcrumb.length > 0 && {breadcrumb})}
}

const folded = (node: Root['children'][number]): string => textContent(node).replace(/\s+/g, ' ').trim()

/** Tags, scripts and styles as spaces: every character that is left keeps its offset. */
const withoutTags = (text: string): string =>
  text.replace(/<(script|style)\b[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->|<[a-z/!?][^>]*>/gi, markup =>
    markup.replace(/[^\r\n]/g, ' ')
  )
