import type {Element, Root} from 'hast'
import type {Root as Tree} from 'mdast'
import rehypeRemark from 'rehype-remark'
import {unified} from 'unified'
import {placed} from '../text/placed.ts'
import type {SourceText} from '../text/source-text.ts'
import {chunks} from './chunks.ts'
import {descriptionList} from './handlers/description-list.ts'
import type {State} from './handlers/handle.ts'
import {noteHandlers, notesNamed} from './handlers/notes.ts'
import {orderedList} from './handlers/ordered-list.ts'
import {captionOf, table} from './handlers/table.ts'
import {htmlStretches} from './html-stretches.ts'
import {joinPieces} from './long-tables.ts'
import {type Mark, marked} from './marks.ts'
import {withoutEmptyRuns} from './without-empty-runs.ts'

/** Turns a parsed page's content into mdast with places; `marks` say what its markup says beside. */
export function htmlTree(content: Root, source: SourceText, marks: readonly Mark[]): Tree {
  const handlers = {
    ...noteHandlers,
    dl: descriptionList,
    ol: orderedList,
    table,
    figcaption: (state: State, node: Element) => [...captionOf(state, node)]
  }
  // Line endings are kept: between Han characters they stand for nothing, and a space would be one too many.
  const converter = unified().use(rehypeRemark, {handlers, document: true, newlines: true}).freeze()
  const children = joinPieces(
    chunks(withoutEmptyRuns(notesNamed(content))).flatMap(part => (converter.runSync(part) as Tree).children)
  )
  return placed(marked({type: 'root', children}, marks), source, htmlStretches(content))
}
