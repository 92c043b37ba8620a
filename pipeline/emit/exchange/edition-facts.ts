import {type ExchangeEdition, type ExchangeFile, isoInstant} from '../../model/index.ts'

/** What an edition says of itself as names and values, for formats that have only such; empty ones are left out. */
export function editionFacts(edition: ExchangeEdition): readonly (readonly [name: string, value: string])[] {
  const {title, authority, origin, rights, translationOf, url, retrieved} = edition
  const facts: readonly (readonly [string, string | null])[] = [
    ['title', title],
    ['authority', authority],
    ['origin', origin],
    ['rights-basis', rights.basis],
    ['licence', rights.licence],
    ['attribution', rights.attribution],
    ['translation-of', translationOf],
    ['url', url],
    ['retrieved', retrieved]
  ]
  return facts.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]))
}

/** When the file last changed: the latest of the decisions on it and of the days on which its editions were retrieved. Null where neither is known. */
export function lastChange({units, editions}: ExchangeFile): string | null {
  const instants = [...units.map(({changed}) => changed), ...editions.map(({retrieved}) => retrieved)]
  return (
    instants
      .filter(instant => instant !== null && isoInstant.safeParse(instant).success)
      .sort()
      .at(-1) ?? null
  )
}
