import type {Identity} from '../model/identity.ts'

/**
 * Ids in the order that the lines' `before` and `after` tell, whatever the order of the lines. Several lines of one id add up, as
 * after a merge of two branches; ids that are only named as a neighbour hold a chain together where their line is lost.
 * A chain is followed to its end before the next one begins; chains without a link stand in the order of the lines.
 */
export function lockOrder(lines: readonly Identity[]): readonly string[] {
  const followers = new Map<string, Set<string>>()
  const waiting = new Map<string, number>()
  const node = (id: string): Set<string> => {
    const held = followers.get(id)
    if (held) return held
    const made = new Set<string>()
    followers.set(id, made)
    waiting.set(id, 0)
    return made
  }
  const link = (from: string | null, to: string | null): void => {
    if (from === null || to === null || from === to) return
    const after = node(from)
    node(to)
    if (after.has(to)) return
    after.add(to)
    waiting.set(to, waiting.get(to)! + 1)
  }
  for (const line of lines) node(line.id)
  for (const line of lines) {
    link(line.before, line.id)
    link(line.id, line.after)
  }

  const order: string[] = []
  const done = new Set<string>()
  const follow = (start: string): void => {
    const open = [start]
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (done.has(id)) continue
      done.add(id)
      order.push(id)
      const ready: string[] = []
      for (const next of followers.get(id)!) {
        const left = waiting.get(next)! - 1
        waiting.set(next, left)
        if (left === 0) ready.push(next)
      }
      // Last in, first out: the chain that was begun goes on.
      open.push(...ready.reverse())
    }
  }
  const heads = [...followers.keys()].filter(id => waiting.get(id) === 0)
  for (const id of heads) follow(id)
  // What is left stands in a circle, which moved text makes in merged branches: it is cut at the first line.
  for (const id of followers.keys()) if (!done.has(id)) follow(id)

  const written = new Set(lines.map(line => line.id))
  return order.filter(id => written.has(id))
}
