import type {XmlElement} from '../office/xml-element.ts'

/** Elements that hold codes of the original format, not text: those of TMX 1.4b and XLIFF 1.2; in XLIFF 2 they are empty. */
const codes: ReadonlySet<string> = new Set(['bpt', 'ept', 'ph', 'it', 'ut', 'x', 'bx', 'ex'])

/** The text that a translator sees, without the codes between; text inside codes (`sub`) is left out, as it is no part of the sentence. */
export function translatableText(node: XmlElement | string | undefined): string {
  if (node === undefined) return ''
  if (typeof node === 'string') return node
  const name = node.name.slice(node.name.indexOf(':') + 1)
  return codes.has(name) ? '' : node.children.map(translatableText).join('')
}

/** The texts of the marks that Samsvar put around segments; null where there are none, or where text stands outside them. */
export function markedPieces(
  parent: XmlElement | undefined,
  isMark: (mark: XmlElement) => boolean
): readonly string[] | null {
  if (!parent) return null
  const pieces: string[] = []
  for (const node of parent.children) {
    if (typeof node !== 'string' && isMark(node)) pieces.push(translatableText(node))
    else if (translatableText(node).trim() !== '') return null
  }
  return pieces.length > 0 ? pieces : null
}
