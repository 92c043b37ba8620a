import type {Document} from '../model/document.ts'
import type {Finding} from '../model/finding.ts'
import {findingOf} from './finding-of.ts'
import {placesOfText} from './places-of-text.ts'

/** The fields of the metadata that are the same in every language. Where one edition is silent, nothing is wrong. */
const fields: readonly {readonly field: string; value(document: Document): string | null}[] = [
  {field: 'published', value: ({metadata}) => metadata.published},
  {field: 'signed', value: ({metadata}) => metadata.signed},
  {field: 'period', value: ({metadata: {period}}) => (period === null ? null : `${period.start}/${period.end ?? ''}`)},
  {field: 'organisation', value: ({metadata}) => metadata.organisation?.number ?? null}
]

/** Dates, period and organisation number of a translation against those of its source; and an organisation number that cannot be right. */
export function checkMetadata(documents: readonly Document[]): readonly Finding[] {
  return documents.flatMap(document => [...againstSource(document, documents), ...organisationNumber(document)])
}

function againstSource(document: Document, documents: readonly Document[]): readonly Finding[] {
  const source = documents.find(({part, lang}) => part === document.part && lang === document.translationOf)
  if (source === undefined) return []
  return fields.flatMap(({field, value}) => {
    const [here, there] = [value(document), value(source)]
    if (here === null || there === null || here === there) return []
    return [
      findingOf('check:metadata-differs', {
        part: document.part,
        unit: null,
        detail: {field, sourceLang: source.lang, targetLang: document.lang, source: there, target: here},
        places: startOf(document),
        related: startOf(source)
      })
    ]
  })
}

function organisationNumber(document: Document): readonly Finding[] {
  const {organisation} = document.metadata
  if (organisation === null || organisation.valid) return []
  return [
    findingOf('check:organisation-number', {
      part: document.part,
      unit: null,
      detail: {lang: document.lang, number: organisation.number},
      places: placesOfText(document, organisation.number)
    })
  ]
}

function startOf({sections, snapshot}: Document) {
  return sections[0]?.places ?? [{kind: 'file' as const, file: snapshot.file}]
}
