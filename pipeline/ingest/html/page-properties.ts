import type {Element, Root} from 'hast'
import {attribute, elementsIn, textContent} from './element.ts'

/**
 * What a page says of itself, by lower-case name: `title`, `lang`, `base`, `canonical`, `alternate.<tag>`, each
 * `<meta name|property|itemprop>`, and `datepublished`, `headline` of JSON-LD. The first statement of a name counts.
 */
export function pageProperties(page: Root): Readonly<Record<string, string>> {
  const found = new Map<string, string>()
  for (const {element} of elementsIn(page))
    for (const [name, value] of statements(element)) {
      const text = value?.replace(/\s+/g, ' ').trim()
      if (text && !found.has(name)) found.set(name, text.normalize('NFC'))
    }
  return Object.fromEntries(found)
}

type Statement = readonly [name: string, value: string | null]

function statements(element: Element): readonly Statement[] {
  switch (element.tagName) {
    case 'html':
      return [['lang', attribute(element, 'lang') ?? attribute(element, 'xml:lang')]]
    case 'title':
      return [['title', textContent(element)]]
    case 'base':
      return [['base', attribute(element, 'href')]]
    case 'link':
      return linkStatements(element)
    case 'meta':
      return metaStatements(element)
    case 'script':
      return attribute(element, 'type') === 'application/ld+json' ? linkedData(element) : []
    default:
      return []
  }
}

function linkStatements(element: Element): readonly Statement[] {
  const relations = (attribute(element, 'rel') ?? '').toLowerCase().split(/\s+/)
  const language = attribute(element, 'hreflang')
  if (relations.includes('canonical')) return [['canonical', attribute(element, 'href')]]
  if (relations.includes('alternate') && language)
    return [[`alternate.${language.toLowerCase()}`, attribute(element, 'href')]]
  return []
}

function metaStatements(element: Element): readonly Statement[] {
  const content = attribute(element, 'content')
  const names = ['name', 'property', 'itemprop'].map(name => attribute(element, name))
  return names.filter(name => name !== null).map(name => [name.trim().toLowerCase(), content])
}

const stated = ['datePublished', 'dateModified', 'headline'] as const

/** JSON-LD of schema.org: what the page's own work says; broken JSON says nothing. */
function linkedData(element: Element): readonly Statement[] {
  const text = element.children.map(child => (child.type === 'text' ? child.value : '')).join('')
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return []
  }
  const graph = [value]
    .flat()
    .flatMap(item => (isRecord(item) && Array.isArray(item['@graph']) ? item['@graph'] : [item]))
  return graph.filter(isRecord).flatMap(item => stated.map((key): Statement => [key.toLowerCase(), asText(item[key])]))
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const asText = (value: unknown): string | null => (typeof value === 'string' ? value : null)
