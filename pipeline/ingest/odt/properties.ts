import {child, elements, textOf, type XmlElement} from '../office/xml-element.ts'

/** What `meta.xml` says, by the name that other formats use for the same thing. The author, a person, is left out. */
const names: Readonly<Record<string, string>> = {
  'dc:title': 'title',
  'dc:subject': 'subject',
  'dc:description': 'description',
  'dc:language': 'language',
  'meta:keyword': 'keywords',
  'meta:creation-date': 'created',
  'dc:date': 'modified'
}

export function readProperties(meta: XmlElement | undefined, lang: string | null): Readonly<Record<string, string>> {
  const found: Record<string, string> = lang === null ? {} : {language: lang}
  const keywords: string[] = []
  for (const element of elements(child(meta, 'office:meta'))) {
    const name = names[element.name]
    const value = textOf(element).trim()
    if (name === undefined || value === '') continue
    if (name === 'keywords') keywords.push(value)
    else found[name] = value
  }
  return keywords.length === 0 ? found : {...found, keywords: keywords.join(', ')}
}
