import type {Root} from 'mdast'
import rehypeParse from 'rehype-parse'
import rehypeRemark from 'rehype-remark'
import {unified} from 'unified'
import type {Run} from '../diagnostics/index.ts'
import type {Snapshot, Source} from './source.ts'
import {markdownStretches} from './text/markdown-stretches.ts'
import {placed} from './text/placed.ts'
import type {SourceText} from './text/source-text.ts'

/** Reads a page. */
export function html(source: SourceText, _snapshot: Snapshot, _run: Run): Source {
  const root = unified().use(rehypeRemark).runSync(unified().use(rehypeParse).parse(source.text)) as Root
  return {root: placed(root, source, markdownStretches), mediaType: 'text/html', properties: {}, furniture: []}
}
