import type {Source} from '../../model/source.ts'
import {generic} from './generic.ts'
import {norway} from './norway.ts'
import type {Profile} from './profile.ts'
import {regjeringen} from './regjeringen.ts'

const profiles: readonly Profile[] = [regjeringen, norway]

/** Where a page says that it stands, in the order of trust. */
const selfDescriptions = ['canonical', 'og:url', 'url'] as const

/**
 * The profile that is named, else the one of the host of the edition's address or of the page's own; `generic` where there
 * is none. An unknown name gives `null`.
 */
export function profileOf(name: string | undefined, url: string | null, source: Source): Profile | null {
  if (name !== undefined) return [...profiles, generic].find(profile => profile.name === name) ?? null
  const addresses = [url, ...selfDescriptions.map(key => source.properties[key])]
  for (const address of addresses) {
    const host = address && URL.canParse(address) ? new URL(address).hostname : ''
    const found = profiles.find(profile => profile.hosts.some(own => host === own || host.endsWith(`.${own}`)))
    if (found) return found
  }
  return generic
}
