import {generic} from './generic.ts'
import {norway} from './norway.ts'
import {regjeringen} from './regjeringen.ts'
import type {Site} from './site.ts'

const sites: readonly Site[] = [regjeringen, norway]

/** The site of the first of the addresses that one of ours knows; `generic` where none does. */
export function siteOf(addresses: readonly (string | null | undefined)[]): Site {
  for (const address of addresses) {
    const host = address && URL.canParse(address) ? new URL(address).hostname : ''
    const found = sites.find(site => site.hosts.some(own => host === own || host.endsWith(`.${own}`)))
    if (found) return found
  }
  return generic
}
