import type {Document} from '../../model/document.ts'
import type {Finding} from '../../model/finding.ts'
import type {Place} from '../../model/place.ts'
import {leaves} from '../../model/reading-order.ts'
import type {Section} from '../../model/section.ts'
import {findingOf} from '../finding-of.ts'
import {placesOfText} from '../places-of-text.ts'
import {isAlike, likeness} from './alike.ts'

/** Titles that share fewer of their words than this name two things: lists of attachments shorten them freely. */
const SAME_TITLE = 0.2

/** What two parts of a work should say alike, in one language. */
interface Difference {
  readonly field: 'title' | 'publisher' | 'published' | 'priority-areas'
  readonly here: string
  readonly there: string
  readonly places: readonly Place[]
  readonly related: readonly Place[]
}

/**
 * Publisher, date, title and priority areas of a part against those of the next ones in the same language. The first part speaks; of a specimen
 * it is said that it is one, and nothing more.
 */
export function checkPartsAgree(documents: readonly Document[]): readonly Finding[] {
  return documents.flatMap((document, at) =>
    documents
      .slice(at + 1)
      .filter(other => other.lang === document.lang && other.part !== document.part)
      .flatMap(other => {
        const isSpecimen = document.authority === 'specimen' || other.authority === 'specimen'
        return differences(document, other).map(({field, here, there, places, related}) =>
          findingOf(isSpecimen ? 'check:part-specimen' : 'check:part-differs', {
            part: other.part,
            unit: null,
            detail: {
              lang: document.lang,
              field,
              part: document.part,
              otherPart: other.part,
              expected: here,
              actual: there
            },
            places,
            related,
            actual: there,
            expected: here
          })
        )
      })
  )
}

function differences(document: Document, other: Document): readonly Difference[] {
  return [...ofMetadata(document, other), ...ofTitle(document, other), ...ofAreas(document, other)]
}

function ofMetadata(document: Document, other: Document): readonly Difference[] {
  const fields = [
    ['publisher', ({metadata}: Document) => metadata.publisher?.name ?? null],
    ['published', ({metadata}: Document) => metadata.published]
  ] as const
  return fields.flatMap(([field, read]) => {
    const [here, there] = [read(document), read(other)]
    if (here === null || there === null || isAlike(here, there, document.lang)) return []
    return [{field, here, there, places: placesOfText(other, there), related: placesOfText(document, here)}]
  })
}

/** The title under which a part promises the other one, against the title that it has. */
function ofTitle(document: Document, other: Document): readonly Difference[] {
  const title = other.metadata.title
  const promised = document.metadata.attachments.find(({url}) => url !== null && url === other.url)
  // A specimen says in its title that it is one.
  if (title === null || promised === undefined || other.authority === 'specimen') return []
  if (likeness(promised.title, title, document.lang) >= SAME_TITLE) return []
  return [
    {
      field: 'title',
      here: promised.title,
      there: title,
      places: placesOfText(other, title),
      related: placesOfText(document, promised.title)
    }
  ]
}

/** Items of the list of priority areas that the other part's list lacks. */
function ofAreas(document: Document, other: Document): readonly Difference[] {
  const [areas, others] = [areasOf(document.sections), areasOf(other.sections)]
  if (areas.length === 0 || others.length === 0) return []
  const related = areas.flatMap(({places}) => places)
  const list = (of: readonly {readonly text: string}[]) => of.map(({text}) => text).join('; ')
  const missing = areas.filter(({text}) => !others.some(area => isAlike(area.text, text, document.lang)))
  const added = others.filter(({text}) => !areas.some(area => isAlike(area.text, text, document.lang)))
  if (missing.length === 0 && added.length === 0) return []
  const places = added.length > 0 ? added.flatMap(area => area.places) : others.flatMap(area => area.places)
  return [{field: 'priority-areas', here: list(missing) || '–', there: list(added) || '–', places, related}]
}

/** Items of the priority areas that are areas, not the clause that leaves the list open. */
function areasOf(sections: readonly Section[]) {
  return sections.flatMap(function inside(section: Section): readonly {text: string; places: readonly Place[]}[] {
    const own =
      section.role === 'priority-areas'
        ? [...leaves([{...section, title: null, introduction: null, sections: []}])].flatMap(({block}) =>
            block.type === 'listItem' && block.open !== true && block.depth === 1
              ? [{text: block.text, places: block.places}]
              : []
          )
        : []
    return [...own, ...section.sections.flatMap(inside)]
  })
}
