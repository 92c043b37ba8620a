/** A term of RDF: an address, a text with or without a language, or a text with a datatype. */
export type Term = {readonly iri: string} | {readonly text: string; readonly lang?: string; readonly type?: string}

/** A resource: its address, and its properties by prefixed name with their values in order; a value may be a nameless resource. */
export interface Resource {
  readonly iri: string
  readonly properties: Properties
}

export type Properties = Readonly<Record<string, readonly (Term | {readonly properties: Properties})[]>>

/** RDF as Turtle (W3C Recommendation of 25 February 2014): prefixes, then a resource a paragraph. Properties without a value are left out. */
export function turtle(prefixes: Readonly<Record<string, string>>, resources: readonly Resource[]): string {
  const heads = Object.entries(prefixes).map(([name, iri]) => `@prefix ${name}: <${iri}> .\n`)
  const bodies = resources.map(({iri, properties}) => `\n<${escapeIri(iri)}>\n${written(properties, '  ')} .\n`)
  return [...heads, ...bodies].join('')
}

function written(properties: Properties, indent: string): string {
  return Object.entries(properties)
    .filter(([, values]) => values.length > 0)
    .map(([name, values]) => `${indent}${name} ${values.map(value => term(value, indent)).join(', ')}`)
    .join(' ;\n')
}

function term(value: Properties[string][number], indent: string): string {
  if ('properties' in value) return `[\n${written(value.properties, `${indent}  `)}\n${indent}]`
  if ('iri' in value) return /^[a-z]+:[A-Za-z][\w-]*$/u.test(value.iri) ? value.iri : `<${escapeIri(value.iri)}>`
  const {text, lang, type} = value
  return `"${escapeText(text)}"${lang !== undefined ? `@${lang}` : type !== undefined ? `^^${type}` : ''}`
}

function escapeText(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
    .replace(/[\u0000-\u001F\u007F]/gu, character => `\\u${hex(character)}`)
}

/** What an IRIREF may not hold, percent-encoded as in an address. */
function escapeIri(iri: string): string {
  return iri.replace(/[\u0000-\u0020<>"{}|^`\\]/gu, encodeURIComponent)
}

function hex(character: string): string {
  return character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
}
