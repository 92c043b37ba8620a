import type {Authority, Edition, Rights, Site} from '../../model/index.ts'

/** Why an edition does not go to sites. */
export type LeftOut = 'specimen' | 'rights-unknown' | 'withdrawn'

/** Whether an edition goes to sites, and whether search engines are to leave it alone. */
export type Publication =
  | {readonly published: true; readonly noindex: boolean}
  | {readonly published: false; readonly reason: LeftOut}

/** What people write where there is nothing to say of the rights. */
const NOTHING = /^(?:none|n\/?a|no|tbd|todo|ingen|无|沒有|没有|[?？.…\-–—]+)?$/iu
/** And where nobody has looked into them, also inside a sentence: "Rettigheter ukjent", "Unknown; ask the ministry". */
const UNKNOWN =
  /(?<!\p{L})(?:unknown|unclear|(?:not|ikke|ikkje) (?:yet )?(?:known|clear(?:ed)?|kjent|kjend|avklart|avklara|klarlagt)|ukjente?|ukjende?|uavklarte?|uavklara|uklare?|uklart|uvisst?)(?!\p{L})|未知|不明|不详|不詳|待定|待确认/iu
/** Known, and no leave to publish. */
const RESERVED =
  /all rights reserved|alle rett(?:igheter|ar) (?:forbeholdt|reservert|atterhaldne)|版权所有|保留所有权利/iu

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

/** A licence is enough; else there must be a basis that says something. In doubt a text stays where it is: whoever knows better says so in `work.yaml`. */
function hasKnownRights({basis, licence}: Rights): boolean {
  return [licence ?? '', basis].some(said => ![NOTHING, UNKNOWN, RESERVED].some(pattern => pattern.test(said.trim())))
}
