import type {Concept, Term, Termbase, TermFact, TermLanguage} from '../../model/index.ts'
import {child, descendants, elements, textOf, type XmlElement} from '../office/xml-element.ts'

/** Elements of the second version (ISO 30042:2008) by those of the third. */
const older: Readonly<Record<string, readonly string[]>> = {
  conceptEntry: ['conceptEntry', 'termEntry'],
  langSec: ['langSec', 'langSet'],
  termSec: ['termSec', 'tig', 'ntig']
}

const factNames: ReadonlySet<string> = new Set([
  'descrip',
  'admin',
  'termNote',
  'note',
  'ref',
  'xref',
  'transac',
  'date'
])
/** Elements that only hold facts together. */
const groups: ReadonlySet<string> = new Set(['descripGrp', 'adminGrp', 'transacGrp', 'termNoteGrp', 'termGrp'])

/** A termbase in TBX of the second or third version, in DCA style. */
export function readTbx(root: XmlElement): Termbase {
  const prefix = root.name.slice(0, root.name.indexOf(':') + 1)
  const named = (name: string): readonly string[] => (older[name] ?? [name]).map(local => prefix + local)
  const paragraphs = (name: string): readonly string[] =>
    [...descendants(root, prefix + name)].flatMap(found => [...descendants(found, `${prefix}p`)].map(textOf))
  const concepts = [...descendants(child(root, `${prefix}text`), ...named('conceptEntry'))].map(
    (entry, index): Concept => ({
      id: entry.attributes.id ?? `c${index + 1}`,
      facts: factsOf(entry),
      languages: elements(entry)
        .filter(({name}) => named('langSec').includes(name))
        .map(
          (section): TermLanguage => ({
            lang: section.attributes['xml:lang'] ?? 'und',
            facts: factsOf(section),
            terms: elements(section)
              .filter(({name}) => named('termSec').includes(name))
              .map(sec => termOf(sec, prefix))
          })
        )
    })
  )
  const [title] = [...descendants(root, `${prefix}title`)]
  return {
    lang: root.attributes['xml:lang'] ?? 'en',
    title: textOf(title),
    publication: paragraphs('publicationStmt'),
    sources: paragraphs('sourceDesc'),
    concepts
  }
}

function termOf(section: XmlElement, prefix: string): Term {
  const [term] = [...descendants(section, `${prefix}term`)]
  return {term: textOf(term), facts: factsOf(section)}
}

function factsOf(parent: XmlElement): readonly TermFact[] {
  return elements(parent).flatMap((element): readonly TermFact[] => {
    const local = element.name.slice(element.name.indexOf(':') + 1)
    if (groups.has(local)) return factsOf(element)
    if (!isFact(local)) return []
    return [{element: local, type: element.attributes.type ?? null, value: textOf(element)}]
  })
}

function isFact(name: string): name is TermFact['element'] {
  return factNames.has(name)
}
