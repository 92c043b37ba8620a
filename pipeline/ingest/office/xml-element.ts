/**
 * An element of an office file. Names are `prefix:local` with the prefix that Samsvar gives to the namespace, whatever the
 * file calls it; attributes without a namespace have no prefix.
 */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (XmlElement | string)[]
}

/** Children that are elements, in order; of one name, where it is given. */
export function elements(parent: XmlElement | undefined, name?: string): readonly XmlElement[] {
  const found: XmlElement[] = []
  for (const node of parent?.children ?? [])
    if (typeof node !== 'string' && (name === undefined || node.name === name)) found.push(node)
  return found
}

/** The first child element of that name. */
export function child(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  for (const node of parent?.children ?? []) if (typeof node !== 'string' && node.name === name) return node
  return undefined
}

/** Every element of one of these names below an element, in document order; what stands in a found one is not searched. */
export function* descendants(parent: XmlElement | undefined, ...names: readonly string[]): Generator<XmlElement> {
  for (const node of elements(parent))
    if (names.includes(node.name)) yield node
    else yield* descendants(node, ...names)
}

/** All text below an element. */
export function textOf(node: XmlElement | string | undefined): string {
  if (node === undefined) return ''
  return typeof node === 'string' ? node : node.children.map(textOf).join('')
}
