import {ownTag, parseLangMap} from '../../model/index.ts'
import {child, elements, textOf, type XmlElement} from '../office/xml-element.ts'
import type {ReadFile, ReadUnit, ReadVariant} from './read-file.ts'
import {translatableText} from './translatable-text.ts'

const PROP = 'x-samsvar-'

/** A memory in TMX 1.1 to 1.4b. Variants keep the file's order; a language that has several in a unit counts with its first. */
export function readTmx(root: XmlElement): ReadFile {
  const header = child(root, 'plain:header')
  const units = elements(child(root, 'plain:body'), 'plain:tu').map(readUnit)
  const facts = propsOf(header)
  const map = parseLangMap(facts.get('langs') ?? '') ?? {}
  const editions = new Map<string, Map<string, string>>()
  for (const prop of elements(header, 'plain:prop')) {
    const tag = prop.attributes['xml:lang']
    const name = nameOf(prop)
    if (tag === undefined || name === null) continue
    const lang = ownTag(tag, map)
    editions.set(lang, (editions.get(lang) ?? new Map<string, string>()).set(name, textOf(prop)))
  }
  const source = header?.attributes.srclang
  const tags = units.flatMap(({variants}) => variants.map(({lang}) => lang))
  const langs = [...new Set([...(source === undefined || source === '*all*' ? [] : [source]), ...tags])]
  return {mediaType: 'application/x-tmx+xml', langs: langs.filter(lang => tags.includes(lang)), facts, editions, units}
}

function readUnit(tu: XmlElement, index: number): ReadUnit {
  const facts = propsOf(tu)
  const changed = tu.attributes.changedate
  const variants = elements(tu, 'plain:tuv').map((tuv): ReadVariant => {
    const segments = propsOf(tuv).get('segments') ?? null
    const text = translatableText(child(tuv, 'plain:seg'))
    return {lang: tuv.attributes['xml:lang'] ?? tuv.attributes.lang ?? '*', text, segments, pieces: null}
  })
  return {
    id: tu.attributes.tuid ?? String(index + 1),
    facts: changed === undefined ? facts : new Map([...facts, ['changed', isoInstant(changed)]]),
    notes: elements(tu, 'plain:note').map(textOf),
    variants
  }
}

/** Our properties without a language, by name. */
function propsOf(element: XmlElement | undefined): Map<string, string> {
  return new Map(
    elements(element, 'plain:prop').flatMap(prop => {
      const name = nameOf(prop)
      return name === null || prop.attributes['xml:lang'] !== undefined ? [] : [[name, textOf(prop)] as const]
    })
  )
}

function nameOf({attributes: {type = ''}}: XmlElement): string | null {
  return type.startsWith(PROP) ? type.slice(PROP.length) : null
}

/** `20261101T120000Z` → `2026-11-01T12:00:00Z`; other forms stay as they are. */
function isoInstant(compact: string): string {
  return compact.replace(/^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/u, '$1-$2-$3T$4:$5:$6Z')
}
