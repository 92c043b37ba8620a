/** An XML element as far as the tests need it: no namespaces, comments or mixed content. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Element[]
  readonly text: string
}

const entities: Readonly<Record<string, string>> = {amp: '&', lt: '<', gt: '>', quot: '"', apos: "'"}
const decode = (text: string) => text.replace(/&(\w+);/gu, (whole, name: string) => entities[name] ?? whole)

/** The root of a well-formed document; throws on what is not. */
export function parseXml(xml: string): Element {
  const open: {name: string; attributes: Record<string, string>; children: Element[]; text: string}[] = []
  let root: Element | undefined
  let at = 0
  for (const match of xml.matchAll(/<([/?]?)([\w:]+)((?:\s+[\w:-]+="[^"<]*")*)\s*([/?]?)>/gu)) {
    const [whole, mark, name = '', attributes = '', end] = match
    const before = xml.slice(at, match.index)
    if (/[<>]|&(?!\w+;)/u.test(before)) throw new Error(`stray markup: ${before}`)
    const last = open.at(-1)
    if (last) last.text += decode(before)
    at = match.index + whole.length
    if (mark === '?') continue
    if (mark === '/') {
      const element = open.pop()
      if (element?.name !== name) throw new Error(`</${name}> closes <${element?.name}>`)
      const parent = open.at(-1)
      if (parent) parent.children.push(element)
      else root = element
      continue
    }
    const named = Object.fromEntries([...attributes.matchAll(/([\w:-]+)="([^"]*)"/gu)].map(a => [a[1]!, decode(a[2]!)]))
    const element = {name, attributes: named, children: [], text: ''}
    if (end === '/') last?.children.push(element)
    else open.push(element)
  }
  if (!root || open.length > 0) throw new Error('not closed')
  return root
}
