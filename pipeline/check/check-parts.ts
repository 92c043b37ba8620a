import {readValues} from '../language/read-values.ts'
import type {Document} from '../model/document.ts'
import type {Finding} from '../model/finding.ts'
import type {Place} from '../model/place.ts'
import {leaves} from '../model/reading-order.ts'
import type {Work} from '../model/work.ts'
import {findingOf} from './finding-of.ts'
import {placesOfText} from './places-of-text.ts'

/** A period that an edition states, as printed, and where. */
interface StatedPeriod {
  readonly key: string
  readonly text: string
  /** The whole title that it stands in. */
  readonly title: string
  readonly places: readonly Place[]
}

/**
 * The period that one part states against the period in the title of each other part, and in the titles of the attachments that it
 * promises, language by language. Said, never corrected. What only a specimen says is no more than information.
 */
export function checkPeriods(documents: readonly Document[]): readonly Finding[] {
  return documents.flatMap(document => {
    const stated = statedPeriod(document)
    if (stated === null) return []
    const attachments = attachmentPeriods(document).filter(period => period.key !== stated.key)
    const others = documents.filter(other => other.lang === document.lang && other.part !== document.part)
    const titles = others.flatMap(other => {
      const title = titlePeriod(other)
      // Of two parts that both state a period, the one with the attachment or the first speaks.
      return title !== null && title.key !== stated.key && speaksFirst(document, other, documents)
        ? [{other, title}]
        : []
    })
    const isOfficial = ({other, title}: (typeof titles)[number]) =>
      other.authority !== 'specimen' || attachments.some(attachment => attachment.key === title.key)
    const official = titles.filter(isOfficial)
    const of = (said: StatedPeriod, other: Document, related: readonly Place[]) => ({
      part: document.part,
      unit: null,
      detail: {
        lang: document.lang,
        period: stated.text,
        other: said.text,
        title: said.title,
        otherPart: other.part,
        otherAuthority: other.authority
      },
      places: stated.places,
      related
    })
    const against = [...attachments.map(title => ({other: document, title})), ...official]
    const keys = [...new Set(against.map(({title}) => title.key))]
    return [
      ...keys.map(key => {
        // The attachment's title on the page is official even where its file is represented by a specimen: it speaks.
        const [speaker, ...more] = against.filter(({title}) => title.key === key)
        const related = [speaker!, ...more].flatMap(({title}) => title.places)
        return findingOf('check:period-across-parts', of(speaker!.title, (more.at(-1) ?? speaker!).other, related))
      }),
      ...titles
        .filter(entry => !isOfficial(entry))
        .map(({other, title}) => findingOf('check:period-specimen', of(title, other, title.places)))
    ]
  })
}

/** Attachments that a part promises and that no part of the work holds: with the address they should have come from. */
export function checkAttachments(work: Work, documents: readonly Document[]): readonly Finding[] {
  const held = Object.values(work.parts).flatMap(part =>
    Object.values(part.editions).map(({url, authority}) => ({url: url ?? part.url, authority}))
  )
  return documents.flatMap(document =>
    document.metadata.attachments.flatMap(({title, url}) => {
      const here = held.filter(edition => edition.url !== undefined && edition.url === url)
      if (here.some(edition => edition.authority !== 'specimen')) return []
      return [
        findingOf(here.length > 0 ? 'check:attachment-specimen' : 'check:attachment-missing', {
          part: document.part,
          unit: null,
          detail: {lang: document.lang, title, url: url ?? ''},
          places: placesOfText(document, title)
        })
      ]
    })
  )
}

/** The one of two parts that states its period towards the other's title: parts with attachments first, then in the order given. */
function speaksFirst(document: Document, other: Document, documents: readonly Document[]): boolean {
  const [mine, theirs] = [document.metadata.attachments.length, other.metadata.attachments.length]
  if (statedPeriod(other) === null || mine !== theirs) return mine >= theirs
  return documents.indexOf(document) < documents.indexOf(other)
}

/** The period of the metadata and where it stands; else the first one in the title or the lead. */
function statedPeriod(document: Document): StatedPeriod | null {
  const {period} = document.metadata
  if (period !== null) {
    const key = period.end === null ? period.start : `${period.start.slice(0, 4)}/${period.end.slice(0, 4)}`
    return {key, text: period.text, title: period.text, places: placesOfText(document, period.text)}
  }
  const lead = document.sections.filter(({role}) => role === 'title' || role === 'lead')
  for (const {block} of leaves(lead)) {
    const found = periodIn(block.text, document.lang)
    if (found) return {...found, title: block.text, places: block.places}
  }
  return null
}

function titlePeriod(document: Document): StatedPeriod | null {
  const {title} = document.metadata
  const found = title === null ? null : periodIn(title, document.lang)
  return found === null || title === null ? null : {...found, title, places: placesOfText(document, title)}
}

function attachmentPeriods(document: Document): readonly StatedPeriod[] {
  return document.metadata.attachments.flatMap(({title}) => {
    const found = periodIn(title, document.lang)
    return found === null ? [] : [{...found, title, places: placesOfText(document, title)}]
  })
}

function periodIn(text: string, lang: string): Pick<StatedPeriod, 'key' | 'text'> | null {
  const value = readValues(text, lang).find(({kind}) => kind === 'period')
  return value === undefined ? null : {key: value.key, text: value.text}
}
