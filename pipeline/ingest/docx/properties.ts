import type {OfficePackage} from '../office/open-package.ts'
import {elements, textOf} from '../office/xml-element.ts'
import {type Relationship, relatedPart} from './relationships.ts'

/** What `docProps/core.xml` says, by the name that other formats use for the same thing. The author, a person, is left out. */
const names: Readonly<Record<string, string>> = {
  'dc:title': 'title',
  'dc:subject': 'subject',
  'dc:description': 'description',
  'dc:language': 'language',
  'cp:keywords': 'keywords',
  'cp:category': 'category',
  'dcterms:created': 'created',
  'dcterms:modified': 'modified'
}

export function readProperties(
  office: OfficePackage,
  relationships: ReadonlyMap<string, Relationship>,
  lang: string | null
): Readonly<Record<string, string>> {
  const root = office.optional(relatedPart(relationships, 'core-properties', 'docProps/core.xml'))
  const found: Record<string, string> = lang === null ? {} : {language: lang}
  for (const element of elements(root)) {
    const name = names[element.name]
    const value = textOf(element).trim()
    if (name !== undefined && value !== '') found[name] = value
  }
  return found
}
