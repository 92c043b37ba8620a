import type {ExchangeEdition} from '../../model/index.ts'

/** What the editions are and under which rights, on one line: `nb: original, Kunnskapsdepartementet; en: unofficial-translation, Apache-2.0, …`. */
export function rightsLine(editions: readonly ExchangeEdition[]): string {
  return editions
    .map(({lang, authority, rights}) => {
      const {licence, attribution, basis} = rights
      const facts = [authority, licence ?? basis, attribution].filter(fact => fact !== null)
      return `${lang}: ${facts.join(', ')}`.replace(/\s+/gu, ' ')
    })
    .join('; ')
}
