import {child, elements, type XmlElement} from '../office/xml-element.ts'

/** Extensions whose elements the reader knows: shapes with text, and what decorates them. */
const understood = new Set(['wps', 'wpg', 'wpc', 'wp14', 'w14', 'w15', 'w16se', 'w16', 'a14', 'pic14'])

/** Of a markup-compatibility choice (ECMA-376 part 3) the first branch that the reader understands; text never comes twice. */
export function chosen(alternate: XmlElement): readonly XmlElement[] {
  const choice = elements(alternate, 'mc:Choice').find(branch =>
    (branch.attributes.Requires ?? '').split(/\s+/).every(prefix => prefix === '' || understood.has(prefix))
  )
  return elements(choice ?? child(alternate, 'mc:Fallback'))
}

/** Elements that only wrap others: content controls, custom markup, insertions, moves. Null for one that is something itself. */
export function unwrapped(element: XmlElement): readonly XmlElement[] | null {
  switch (element.name) {
    case 'mc:AlternateContent':
      return chosen(element)
    case 'w:sdt':
      return elements(child(element, 'w:sdtContent'))
    case 'w:customXml':
    case 'w:smartTag':
    case 'w:ins':
    case 'w:moveTo':
    case 'w:dir':
    case 'w:bdo':
      return elements(element)
    case 'w:del':
    case 'w:moveFrom':
      return []
    default:
      return null
  }
}

/** Child elements with every wrapper opened. */
export function flattened(parent: XmlElement): readonly XmlElement[] {
  return elements(parent).flatMap(function open(element): readonly XmlElement[] {
    return unwrapped(element)?.flatMap(open) ?? [element]
  })
}
