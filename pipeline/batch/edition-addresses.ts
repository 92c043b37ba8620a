import type {Edition, Work} from '../model/index.ts'

/** An edition that can be fetched. */
export interface AddressedEdition {
  readonly part: string
  readonly lang: string
  readonly edition: Edition
  readonly url: string
}

/**
 * The editions of a work that stand at an address. A part's address is that of its original: a translation has its own or none. What was
 * written here was never fetched, so it stands nowhere either, unless it says so itself.
 */
export function editionAddresses({parts}: Pick<Work, 'parts'>): readonly AddressedEdition[] {
  return Object.entries(parts).flatMap(([part, {url: ofPart, editions}]) =>
    Object.entries(editions).flatMap(([lang, edition]) => {
      const inherits = edition.translationOf === undefined && edition.origin !== 'written'
      const url = edition.url ?? (inherits ? ofPart : undefined)
      const current = edition.state === undefined || edition.state === 'current'
      return url !== undefined && current ? [{part, lang, edition, url}] : []
    })
  )
}
