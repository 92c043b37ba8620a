import type {Identity} from '../model/identity.ts'

/** What is matched among its own: a section is never continued by a table, but a paragraph may become a list item or a cell. */
export type NodeClass = 'section' | 'table' | 'block' | 'segment'

export const nodeClasses = ['section', 'table', 'block', 'segment'] as const satisfies readonly NodeClass[]

/** The class of a kind of the lock: `listItem` → `block`. */
export function classOfKind(kind: string): NodeClass {
  return kind === 'section' || kind === 'table' || kind === 'segment' ? kind : 'block'
}

/** Where a node stands among the nodes of its class. */
export interface NodeRef {
  readonly class: NodeClass
  readonly index: number
}

/** A node of a draft, before it has an id. */
export interface FreshNode {
  readonly kind: string
  /** Folded text; of a section or a table the text that names it. */
  readonly text: string
  readonly parent: NodeRef | null
}

/** A node as the lock remembers it. */
export interface KnownNode {
  readonly id: string
  readonly kind: string
  readonly text: string
  readonly parent: string | null
  readonly line: Identity
}

/** Nodes of one edition by class, each class in reading order. */
export type FreshNodes = Readonly<Record<NodeClass, readonly FreshNode[]>>
