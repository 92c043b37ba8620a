import {ownTag, parseLangMap, statusOfState, unitStatus} from '../../model/index.ts'
import {child, descendants, elements, textOf, type XmlElement} from '../office/xml-element.ts'
import type {ReadFile, ReadUnit, ReadVariant} from './read-file.ts'
import {pairFacts} from './read-xliff21.ts'
import {markedPieces, translatableText} from './translatable-text.ts'

const OWN = 'samsvar'

/** XLIFF 1.1 and 1.2. Translation units of all files and groups, in their order. */
export function readXliff12(root: XmlElement): ReadFile {
  const files = elements(root, 'xliff1:file')
  const [first] = files
  const langs = [first?.attributes['source-language'] ?? '*', first?.attributes['target-language'] ?? '*']
  const said = files.flatMap(file =>
    elements(child(file, 'xliff1:header'), 'xliff1:note').flatMap(note => {
      const {name, value} = /^(?<name>[^:]+): (?<value>[\s\S]*)$/u.exec(textOf(note))?.groups ?? {}
      return note.attributes.from === OWN && name !== undefined && value !== undefined ? [[name, value] as const] : []
    })
  )
  const editions = new Map<string, Map<string, string>>()
  for (const [name, value] of said) {
    const {lang, key} = /^edition (?<lang>\S+) (?<key>\S+)$/u.exec(name)?.groups ?? {}
    if (lang === undefined || key === undefined) continue
    editions.set(lang, (editions.get(lang) ?? new Map<string, string>()).set(key, value))
  }
  const facts = new Map(said.filter(([name]) => !name.startsWith('edition ')))
  const map = parseLangMap(facts.get('langs') ?? '') ?? {}
  const pair = langs.map(lang => ownTag(lang, map)).join('-')
  const units = files
    .flatMap(file => [...descendants(child(file, 'xliff1:body'), 'xliff1:trans-unit')])
    .map((unit, index) => readUnit(unit, index, langs, pair))
  return {mediaType: 'application/x-xliff+xml', langs, facts, editions, units}
}

function readUnit(unit: XmlElement, index: number, [from = '*', to = '*']: readonly string[], pair: string): ReadUnit {
  const own = extradata(unit.attributes.extradata)
  const target = child(unit, 'xliff1:target')
  const variant = (name: 'source' | 'target', lang: string): readonly ReadVariant[] => {
    const side = child(unit, `xliff1:${name}`)
    if (!side) return []
    const text = translatableText(side)
    if (text === '' && own.get(name) === undefined) return []
    return [{lang, text, segments: own.get(name) ?? null, pieces: markedPieces(side, isSegment)}]
  }
  const was = unitStatus.safeParse(own.get('was'))
  const state = unit.attributes.approved === 'yes' ? 'final' : target?.attributes.state
  const beside = target?.attributes['state-qualifier']?.replace(/^x-samsvar-/u, '')
  const status = was.success ? statusOfState(state, beside, was.data) : undefined
  return {
    id: unit.attributes.id ?? String(index + 1),
    facts: new Map([...own, ...pairFacts(own, pair, status)]),
    notes: elements(unit, 'xliff1:note').map(textOf),
    variants: [...variant('source', from), ...variant('target', to)]
  }
}

/** Our own data of a unit; empty where they are not ours. */
function extradata(text: string | undefined): Map<string, string> {
  try {
    const value: unknown = JSON.parse(text ?? '')
    if (typeof value !== 'object' || value === null) return new Map()
    return new Map(
      Object.entries(value).flatMap(([key, item]) => (item === null ? [] : [[key, String(item)] as const]))
    )
  } catch {
    return new Map()
  }
}

function isSegment({name, attributes}: XmlElement): boolean {
  return name === 'xliff1:mrk' && attributes.mtype === 'x-samsvar-segment'
}
