import type {Html, Nodes, Root, RootContent} from 'mdast'
import rehypeParse from 'rehype-parse'
import {unified} from 'unified'
import {filtered} from './html/element.ts'
import {htmlTree} from './html/html-tree.ts'
import {limitNesting} from './html/limit-nesting.ts'
import {silent} from './html/silent.ts'
import type {SourceText} from './text/source-text.ts'

/** As for pages: see `html.ts`. */
const DEEPEST_NESTING = 150

/**
 * A Markdown tree in which blocks of HTML have become what they show, with places, and HTML between words is gone, save for
 * breaks: the words between two tags are Markdown's own.
 */
export function withoutHtml(root: Root, source: SourceText): Root {
  return {...root, children: contentOf(root, source)}
}

function contentOf(parent: Nodes, source: SourceText): RootContent[] {
  if (!('children' in parent)) return []
  const inline = phrasing.has(parent.type)
  return (parent.children as readonly RootContent[]).flatMap((child): RootContent[] => {
    if (child.type === 'html') return inline ? inlineOf(child) : shown(child, source)
    return 'children' in child ? [{...child, children: contentOf(child, source)} as RootContent] : [child]
  })
}

const phrasing = new Set(['paragraph', 'heading', 'emphasis', 'strong', 'delete', 'link', 'linkReference', 'tableCell'])

const inlineOf = (node: Html): RootContent[] =>
  /^<br\b/i.test(node.value) ? [{type: 'break', ...(node.position ? {position: node.position} : {})}] : []

/** What a block of HTML shows. Where it stands behind marks of a quote or a list, its parts share its place. */
function shown(node: Html, source: SourceText): RootContent[] {
  const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0]
  const verbatim = source.text.slice(start, end) === node.value
  const {text} = limitNesting(node.value, DEEPEST_NESTING)
  const own: SourceText = {
    file: source.file,
    text,
    pointAt: offset => source.pointAt(start + offset),
    placeOf: (from, to) => (verbatim ? source.placeOf(start + from, start + to) : source.placeOf(start, end))
  }
  const page = filtered(
    unified().use(rehypeParse, {fragment: true}).parse(text),
    element => !silent.has(element.tagName)
  )
  return htmlTree(page, own, []).children
}
