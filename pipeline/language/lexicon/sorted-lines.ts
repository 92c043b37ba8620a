/** Letters that lines are found by. */
const PREFIX = 3

/**
 * Finds the lines of a text by the key before their tab. Lines whose keys begin alike are laid out when one of them is first asked for, so that nothing is
 * read before it is needed and nothing is looked for twice.
 *
 * @param text lines `key<TAB>value` in code unit order of their keys, each ended by a line feed
 * @param from where the first line begins
 * @returns the value of a key
 */
export function sortedLines(text: string, from: number): (key: string) => string | undefined {
  const groups = new Map<string, ReadonlyMap<string, string>>()
  return key => {
    const prefix = key.slice(0, PREFIX)
    let group = groups.get(prefix)
    if (!group) {
      group = linesWith(prefix, text, from)
      groups.set(prefix, group)
    }
    return group.get(key)
  }
}

const none: ReadonlyMap<string, string> = new Map()

function linesWith(prefix: string, text: string, from: number): ReadonlyMap<string, string> {
  let found: Map<string, string> | undefined
  for (let start = firstLine(prefix, text, from); start < text.length; ) {
    const tab = text.indexOf('\t', start)
    const end = text.indexOf('\n', tab)
    if (tab < 0 || end < 0) break
    const key = text.slice(start, tab)
    if (key.slice(0, PREFIX) !== prefix) break
    found ??= new Map()
    found.set(key, text.slice(tab + 1, end))
    start = end + 1
  }
  return found ?? none
}

/** Where the first line begins whose key is not before the prefix. */
function firstLine(prefix: string, text: string, from: number): number {
  let [low, high] = [from, text.length]
  while (low < high) {
    const start = Math.max(from, text.lastIndexOf('\n', ((low + high) >> 1) - 1) + 1)
    const tab = text.indexOf('\t', start)
    if (tab < 0) return text.length
    const end = text.indexOf('\n', tab)
    if (text.slice(start, tab) < prefix) low = end < 0 ? text.length : end + 1
    else high = start
  }
  return low
}
