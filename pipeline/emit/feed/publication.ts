import type {Authority, Edition, Rights, Site} from '../../model/index.ts'

/** Why an edition does not go to sites. */
export type LeftOut = 'specimen' | 'rights-unknown' | 'withdrawn'

/** Whether an edition goes to sites, and whether search engines are to leave it alone. */
export type Publication =
  | {readonly published: true; readonly noindex: boolean}
  | {readonly published: false; readonly reason: LeftOut}

/** What people write where nobody has looked into the rights. */
const UNKNOWN = /^(?:unknown|not known|unclear|ukjent|ukjend|uavklart|uklart|未知|不明|不详|[?？]|-|–)?$/iu

/** Specimens and editions whose rights nobody knows stay out unless the site asks for them, and then hide from search engines. */
export function publicationOf(
  {authority, rights, state}: {readonly authority: Authority; readonly rights: Rights} & Pick<Edition, 'state'>,
  {includeSpecimens = false}: Site
): Publication {
  if (state === 'withdrawn') return {published: false, reason: 'withdrawn'}
  const doubt = authority === 'specimen' ? 'specimen' : hasKnownRights(rights) ? null : 'rights-unknown'
  if (doubt === null) return {published: true, noindex: false}
  return includeSpecimens ? {published: true, noindex: true} : {published: false, reason: doubt}
}

/** A licence is enough; else there must be a basis that says something. */
function hasKnownRights({basis, licence}: Rights): boolean {
  return !(UNKNOWN.test(basis.trim()) && UNKNOWN.test((licence ?? '').trim()))
}
