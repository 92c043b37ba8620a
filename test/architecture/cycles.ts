/** The cycles of an import graph, each once, from its first file in the order of names. */
export function cycles(graph: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const done = new Set<string>()
  const found = new Map<string, readonly string[]>()
  for (const start of [...graph.keys()].sort()) visit(start, [])
  return [...found.values()]

  function visit(file: string, path: readonly string[]): void {
    const again = path.indexOf(file)
    if (again >= 0) {
      const cycle = fromFirst(path.slice(again))
      found.set(cycle.join(' '), cycle)
      return
    }
    if (done.has(file)) return
    for (const next of graph.get(file) ?? []) visit(next, [...path, file])
    done.add(file)
  }
}

function fromFirst(cycle: readonly string[]): readonly string[] {
  const [first = ''] = [...cycle].sort()
  const at = cycle.indexOf(first)
  return [...cycle.slice(at), ...cycle.slice(0, at)]
}
