import {localeFor, messages} from '../../language/messages.ts'
import {type Alignment, type Document, type FeedUnits, glueOf, segmentsOf} from '../../model/index.ts'
import {sectionAnchor} from './section-anchor.ts'
import {editionPath} from './site-address.ts'
import {sourceOf} from './source-of.ts'

/**
 * `feed/<part>.units.json`: the texts of the editions that go to sites, unit by unit.
 *
 * @param documents the editions of the part that go to sites, two or more
 * @param hidden ids of blocks that are left out because they name persons
 */
export function feedUnits(
  {work, part, langs: all, units}: Alignment,
  documents: readonly Document[],
  hidden: ReadonlySet<string>
): FeedUnits {
  const langs = all.filter(lang => documents.some(document => document.lang === lang))
  const shown = new Map(
    documents
      .flatMap(({sections}) => [...segmentsOf(sections)])
      .filter(({block}) => !hidden.has(block.id))
      .map(leaf => [leaf.segment.id, leaf] as const)
  )
  return {
    work,
    part,
    langs,
    editions: Object.fromEntries(documents.map(document => [document.lang, editionOf(document)])),
    units: units.flatMap(({id, members, confidence, pairs}) => {
      const leaves = langs.map(lang => [lang, (members[lang] ?? []).flatMap(id => shown.get(id) ?? [])] as const)
      const first = leaves.flatMap(([, found]) => found)[0]
      if (!first) return []
      const section = first.sections.findLast(({title}) => title !== null)
      const texts = leaves
        .filter(([, found]) => found.length > 0)
        .map(([lang, found]) => [lang, found.map(({segment}) => segment.text).join(glueOf(lang))] as const)
      const kept = Object.entries(pairs).filter(([pair]) => langs.some(a => langs.some(b => pair === `${a}-${b}`)))
      return [
        {
          id,
          type: first.block.type,
          section: section ? sectionAnchor(section) : null,
          texts: Object.fromEntries(texts),
          confidence,
          statuses: Object.fromEntries(kept.map(([pair, {status}]) => [pair, status]))
        }
      ]
    })
  }
}

function editionOf(document: Document): FeedUnits['editions'][string] {
  const {metadata, authority, rights, lang, work} = document
  return {
    title: metadata.title ?? work,
    authority,
    notice: authority === 'original' ? null : messages(localeFor(lang))(`labels:notice.${authority}`),
    attribution: rights.attribution,
    source: sourceOf(document),
    path: editionPath(document)
  }
}
