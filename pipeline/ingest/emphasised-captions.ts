import type {Paragraph, Root, RootContent} from 'mdast'

/**
 * Markdown has no captions. People write them as a paragraph in italics right before or after a table or a figure, and so does
 * Samsvar; such a paragraph gets the role `caption`, and the italics go.
 */
export function emphasisedCaptions(root: Root): Root {
  const {children} = root
  return {
    ...root,
    children: children.map((node, index) => {
      const captioned = [children[index - 1], children[index + 1]].some(isCaptioned)
      return captioned && node.type === 'paragraph' ? asCaption(node) : node
    })
  }
}

function asCaption(paragraph: Paragraph): Paragraph {
  const [only, ...others] = paragraph.children
  if (only?.type !== 'emphasis' || others.length > 0) return paragraph
  return {...paragraph, children: only.children, data: {...paragraph.data, role: 'caption'}}
}

/** A table, or a paragraph that is an image and nothing else. */
function isCaptioned(node: RootContent | undefined): boolean {
  if (node?.type === 'paragraph') return node.children.length === 1 && node.children[0]?.type === 'image'
  return node?.type === 'table'
}
