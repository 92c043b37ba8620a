import type {PDFPageProxy} from 'pdfjs-dist'

/** An element of the structure tree, with what of it stands on the pages read so far. Roles are standard ones, as mapped by the file. */
export interface TagNode {
  readonly role: string
  readonly children: readonly (TagNode | TagContent)[]
  readonly alt?: string
  readonly lang?: string
  readonly colspan?: number
  readonly rowspan?: number
}

/** Marked content on a page. */
export interface TagContent {
  readonly page: number
  readonly mcid: number
}

/** Nodes deeper than this are not read. */
const deepest = 60

export function isContent(node: TagNode | TagContent): node is TagContent {
  return 'mcid' in node
}

/** The structure tree as far as it concerns one page; null where the page has none. */
export async function readTags(proxy: PDFPageProxy): Promise<TagNode | null> {
  const tree: unknown = await proxy.getStructTree().catch(() => null)
  if (!isRaw(tree)) return null
  const own = proxy.ref === null ? '' : `p${proxy.ref.num}R`
  return nodeOf(tree, proxy.pageNumber, own, 0)
}

interface Raw {
  readonly role?: string
  readonly children?: readonly unknown[]
  readonly type?: string
  readonly id?: string
  readonly alt?: string
  readonly lang?: string
  readonly colSpan?: number
  readonly rowSpan?: number
}

function isRaw(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null
}

function nodeOf(raw: Raw, page: number, own: string, depth: number): TagNode {
  const children: (TagNode | TagContent)[] = []
  for (const child of depth < deepest ? (raw.children ?? []) : []) {
    if (!isRaw(child)) continue
    if (child.type === undefined) children.push(nodeOf(child, page, own, depth + 1))
    else if (child.type === 'content') {
      const match = /^(p\d+R(?:\d+)?)_mc(\d+)$/.exec(child.id ?? '')
      if (match !== null && (own === '' || match[1] === own)) children.push({page, mcid: Number(match[2])})
    }
  }
  return {
    role: raw.role ?? '',
    children,
    ...(typeof raw.alt === 'string' && raw.alt !== '' ? {alt: raw.alt} : {}),
    ...(typeof raw.lang === 'string' && raw.lang !== '' ? {lang: raw.lang} : {}),
    ...(typeof raw.colSpan === 'number' && raw.colSpan > 1 ? {colspan: raw.colSpan} : {}),
    ...(typeof raw.rowSpan === 'number' && raw.rowSpan > 1 ? {rowspan: raw.rowSpan} : {})
  }
}

/** True if anything of the element stands on a page that was read. */
export function isFilled(node: TagNode | TagContent): boolean {
  return isContent(node) || node.children.some(isFilled)
}

/**
 * Joins the trees of consecutive pages. An element that crosses a page is in both trees with all its children, of which each page
 * fills some; where the filled ones complement each other the two are one element.
 */
export function joinTags(trees: readonly (TagNode | null)[]): TagNode | null {
  let joined: TagNode | null = null
  for (const tree of trees) {
    if (tree === null) continue
    joined = joined === null ? tree : append(joined, tree)
  }
  return joined
}

function append(a: TagNode, b: TagNode): TagNode {
  const [last, first] = [a.children.at(-1), b.children[0]]
  if (last === undefined || first === undefined || isContent(last) || isContent(first) || last.role !== first.role) {
    return {...a, children: [...a.children, ...b.children]}
  }
  if (isContinued(last, first))
    return {...a, children: [...a.children.slice(0, -1), merge(last, first), ...b.children.slice(1)]}
  if (isContainer(last))
    return {...a, children: [...a.children.slice(0, -1), append(last, first), ...b.children.slice(1)]}
  return {...a, children: [...a.children, ...b.children]}
}

function isContainer(node: TagNode): boolean {
  return (
    /^(?:Root|Document|DocumentFragment|Part|Art|Sect|Div|NonStruct|Private)$/.test(node.role) &&
    node.children.some(child => !isContent(child))
  )
}

/** True if two elements have the same children and the second fills only what the first left empty, or the one at the break. */
function isContinued(a: TagNode, b: TagNode): boolean {
  const n = a.children.length
  if (n < 2 || n !== b.children.length) return false
  let emptyIn = 0
  for (let i = 0; i < n; i++) {
    const [x, y] = [a.children[i]!, b.children[i]!]
    if (isContent(x) || isContent(y) || x.role !== y.role) return false
    if (!isFilled(x) || !isFilled(y)) emptyIn++
  }
  const lastFilled = a.children.findLastIndex(isFilled)
  const firstFilled = b.children.findIndex(isFilled)
  const repeatsHead = a.role === 'Table' || a.role === 'TBody'
  return emptyIn >= n - 1 - (repeatsHead ? 2 : 0) && (firstFilled >= lastFilled || repeatsHead)
}

function merge(a: TagNode, b: TagNode): TagNode {
  if (!isFilled(a)) return b
  if (!isFilled(b)) return a
  if (
    a.children.length === b.children.length &&
    a.children.every(
      (x, i) => !isContent(x) && !isContent(b.children[i]!) && x.role === (b.children[i] as TagNode).role
    )
  ) {
    return {...a, children: a.children.map((x, i) => merge(x as TagNode, b.children[i] as TagNode))}
  }
  return {...a, children: [...a.children, ...b.children]}
}
