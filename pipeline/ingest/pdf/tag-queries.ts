import {isContent, isFilled, type TagContent, type TagNode} from './tag-tree.ts'

export const blockRoles =
  /^(?:P|H[1-6]?|Title|L|LI|Table|TOC|TOCI|Note|FENote|BlockQuote|Caption|Figure|Aside|Index|Part|Art|Sect|Div|Document|DocumentFragment)$/
const textRoles = /^(?:P|H[1-6]?|L|Table|TOC|BlockQuote|Note)$/
export const inlineRoles =
  /^(?:Span|Link|Reference|Quote|Em|Strong|Code|Lbl|Sub|BibEntry|Annot|Ruby|RB|RT|RP|Warichu|WT|WP|Formula)$/

/** True if an element holds others that are blocks by themselves. */
export function hasBlocks(node: TagNode): boolean {
  return node.children.some(
    child => !isContent(child) && isFilled(child) && (blockRoles.test(child.role) || hasBlocks(child))
  )
}

/** True if a figure holds blocks of text: some programs call everything that is framed a figure. */
export function holdsText(node: TagNode): boolean {
  return node.children.some(
    child =>
      !isContent(child) &&
      isFilled(child) &&
      (child.role === 'Figure'
        ? holdsText(child)
        : child.role !== 'Caption' && (textRoles.test(child.role) || holdsText(child)))
  )
}

/** The first marked content in an element. */
export function firstContent(node: TagNode): TagContent | null {
  for (const content of contentsOf([node])) return content
  return null
}

/** True of what flows within a line. */
export function isInline(node: TagNode | TagContent): boolean {
  return isContent(node) || inlineRoles.test(node.role) || (!blockRoles.test(node.role) && !hasBlocks(node))
}

/** The first child with a role. */
export function childOf(node: TagNode, role: string): TagNode | null {
  for (const child of node.children) {
    if (isContent(child)) continue
    if (child.role === role) return child
  }
  return null
}

/** Marked contents in their order, without those of artifacts. */
export function* contentsOf(nodes: readonly (TagNode | TagContent)[]): Generator<TagContent> {
  for (const node of nodes) {
    if (isContent(node)) yield node
    else if (node.role !== 'Artifact') yield* contentsOf(node.children)
  }
}

/** The rows of a table, also those in its head, bodies and foot. */
export function* rowsIn(node: TagNode): Generator<TagNode> {
  for (const child of node.children) {
    if (isContent(child)) continue
    if (child.role === 'TR') yield child
    else if (child.role !== 'Caption') yield* rowsIn(child)
  }
}
