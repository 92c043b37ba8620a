/** An element to be written. Undefined attributes are left out. */
export interface XmlNode {
  readonly name: string
  readonly attributes: Readonly<Record<string, string | undefined>>
  readonly children: readonly (XmlNode | string)[]
  /** On one line, although it holds elements. */
  readonly flat?: boolean
}

export function xml(
  name: string,
  attributes: XmlNode['attributes'] = {},
  children: readonly (XmlNode | string)[] = []
): XmlNode {
  return {name, attributes, children}
}

/** A document in UTF-8: an element a line, two spaces a level; an element with text stands on one line, its white space untouched. */
export function xmlDocument(root: XmlNode): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${block(root, '')}`
}

function block(node: XmlNode, indent: string): string {
  const isLine = node.flat || node.children.length === 0 || node.children.some(child => typeof child === 'string')
  if (isLine) return `${indent}${inline(node)}\n`
  const children = node.children.map(child => (typeof child === 'string' ? '' : block(child, `${indent}  `)))
  return `${indent}<${opening(node)}>\n${children.join('')}${indent}</${node.name}>\n`
}

/** An element on one line. */
export function inline(node: XmlNode): string {
  if (node.children.length === 0) return `<${opening(node)}/>`
  const children = node.children.map(child => (typeof child === 'string' ? escapeText(child) : inline(child)))
  return `<${opening(node)}>${children.join('')}</${node.name}>`
}

function opening({name, attributes}: XmlNode): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined
      ? []
      : [
          ` ${key}="${escapeText(value)
            .replaceAll('"', '&quot;')
            .replace(/[\t\n]/gu, reference)}"`
        ]
  )
  return name + written.join('')
}

/** Characters that XML 1.0 cannot hold, also as references (section 2.2); lone surrogates among them. */
const unwritable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu

function escapeText(text: string): string {
  return text
    .replace(unwritable, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;')
}

function reference(sign: string): string {
  return `&#${sign.charCodeAt(0)};`
}
