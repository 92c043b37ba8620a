import {type LastPlace, lastPlace} from './settings/last-place.ts'

/** `#/work/part` or `#/work/part/unit`, so that a review can begin from a search hit or a finding. */
export function addressed(): Partial<LastPlace> {
  const [, work, part, at] = location.hash.split('/').map(decodeURIComponent)
  return {...(work && {work}), ...(part && {part}), ...(at && {at})}
}

/** Where the address says, and in its part where one was last; without an address, where one was last. */
export function whereToBegin(): Partial<LastPlace> {
  const [address, last] = [addressed(), lastPlace()]
  if (address.work === undefined) return last
  return address.work === last.work && address.part === last.part ? {...last, ...address} : address
}
