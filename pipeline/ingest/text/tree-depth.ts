import type {Nodes} from 'mdast'

/** How deep a tree is, without recursion: the trees that matter here would end it. */
export function treeDepth(root: Nodes): number {
  let deepest = 0
  const open: (readonly [node: Nodes, depth: number])[] = [[root, 1]]
  for (let last = open.pop(); last; last = open.pop()) {
    const [node, depth] = last
    deepest = Math.max(deepest, depth)
    if ('children' in node) for (const child of node.children) open.push([child, depth + 1])
  }
  return deepest
}
