import type {Work} from '../model/index.ts'
import type {CheckedEdition} from '../store/fetch-state.ts'
import type {AddressedEdition} from './edition-addresses.ts'

/** One edition to ask for, and what is known of it. */
export interface EditionToFetch extends AddressedEdition {
  readonly name: string
  readonly work: Work
  readonly known: CheckedEdition | null
  /** The sitemap says that nothing has changed since it was last had. */
  readonly isSame: boolean
}
