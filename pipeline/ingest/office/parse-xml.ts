import {SaxesParser} from 'saxes'
import type {XmlElement} from './xml-element.ts'

/** Why a part could not be read: not well-formed, or beyond a limit. `depth` and `elements` name the limit that was met. */
export class XmlUnusable extends Error {
  override readonly name = 'XmlUnusable'
  readonly reason: 'malformed' | 'elements'

  constructor(reason: XmlUnusable['reason'], message: string) {
    super(message)
    this.reason = reason
  }
}

/** Elements in one part. The longest laws have some hundred thousand; a few million fill the memory. */
const MOST_ELEMENTS = 2_000_000
/** Elements inside elements. What people write stays below 60; readers of the tree are recursive. */
const DEEPEST = 400

export interface ParsedXml {
  readonly root: XmlElement
  /** True where elements stood too deep and their tags were left out; their text was kept. */
  readonly flattened: boolean
}

interface Open {
  readonly name: string
  readonly attributes: Record<string, string>
  readonly children: (XmlElement | string)[]
}

/**
 * Parses a part of an office file. Namespaces become the prefixes that `prefixes` gives to their addresses, unknown ones `?`. No
 * entity but the five of XML and character references is known and no document type is read, so that nothing can swell or be fetched.
 * Throws `XmlUnusable`.
 */
export function parseXml(
  bytes: Uint8Array,
  prefixes: Readonly<Record<string, string>>,
  mostElements = MOST_ELEMENTS
): ParsedXml {
  const parser = new SaxesParser({xmlns: true})
  const document: Open = {name: '', attributes: {}, children: []}
  const open: Open[] = [document]
  let count = 0
  let tooDeep = 0
  let flattened = false
  parser.on('error', error => {
    throw new XmlUnusable('malformed', error.message)
  })
  parser.on('opentag', tag => {
    if (++count > mostElements) throw new XmlUnusable('elements', String(mostElements))
    if (open.length > DEEPEST) {
      tooDeep++
      flattened = true
      return
    }
    const attributes: Record<string, string> = {}
    for (const {prefix, local, uri, value} of Object.values(tag.attributes))
      if (prefix !== 'xmlns' && local !== 'xmlns') attributes[prefix === '' ? local : qualified(uri, local)] = value
    open.push({name: qualified(tag.uri, tag.local), attributes, children: []})
  })
  parser.on('closetag', () => {
    if (tooDeep > 0) {
      tooDeep--
      return
    }
    const element = open.pop()
    if (element) open.at(-1)?.children.push(element)
  })
  const addText = (text: string): void => {
    open.at(-1)?.children.push(text)
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.write(decode(bytes)).close()
  const root = document.children.find(node => typeof node !== 'string')
  if (root === undefined || typeof root === 'string') throw new XmlUnusable('malformed', 'no element')
  return {root, flattened}

  function qualified(uri: string, local: string): string {
    return `${prefixes[uri] ?? '?'}:${local}`
  }
}

/** Office files are in UTF-8, rarely in UTF-16 with a byte order mark. */
function decode(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding).decode(bytes)
}
