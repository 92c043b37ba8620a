import type {z} from 'zod'
import type {Link} from '../model/block.ts'
import type {DraftTextBlock} from '../model/draft.ts'
import type {contact} from '../model/metadata.ts'
import {type LabelledText, labelledText} from './labelled-text.ts'
import {type LabelKind, labelKind} from './labels/labels.ts'

export type Contact = z.infer<typeof contact>

const mail = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/u
/** At least five digits with the marks that phone numbers are written with. */
const phone = /\+?\(?\d(?:[ ()./\u00a0-]?\d){4,}/

/**
 * What a line such as `Nettredaktør: Anne Sofie Holter` says of whom to ask; `null` where it is no such line.
 * A role that names a person's work gives a person with `asOf`, the day on which the source said so; any other an office.
 */
export function contactOf(block: Pick<DraftTextBlock, 'text' | 'links'>, asOf: string | null): Contact | null {
  const spoken = roleBeforeName(block.text)
  const line = labelledText(block.text) ?? spoken
  if (!line || line.value === '') return null
  const kind = labelKind(line.label)
  if (kind !== null && noContact.has(kind)) return null
  const role = line.label.trim()
  const url = addressOf(block.links)
  if (kind === 'persons' || line === spoken) {
    const email = emailOf(line.value, block.links)
    const number = phone.exec(line.value)?.[0] ?? null
    const name = nameIn(line.value)
    if (name === '') return {kind: 'office', role, ...(email === null ? {text: line.value} : {email})}
    return {
      kind: 'person',
      role,
      name,
      ...(email === null ? {} : {email}),
      ...(number === null ? {} : {phone: number}),
      ...(asOf === null ? {} : {asOf})
    }
  }
  return {kind: 'office', role, ...whereTo(kind, line.value, block.links), ...(url === null ? {} : {url})}
}

const roleAndName = /^(\p{L}[\p{L}-]+(?: \p{Ll}[\p{L}-]+){0,3}) (?=\p{Lu})(?=[^,]{3,60}, )/u
/** Words that end the name of a post, whatever stands before them: "Deputy Director General", "fagdirektør", "seniorrådgivar". */
const post =
  /^((?:\p{L}[\p{L}-]* ){0,3}?\p{L}*(?:direktør|sjef|rådgive[rn]?|rådgivar|rådgjevar|leder|leiar|redaktør|talsperson|director general|director|adviser|advisor|officer|secretary|counsellor|editor|spokesperson|head of communications?)) (?=\p{Lu})(?=[^,]{3,60}, )/iu

/** `Kommunikasjonssjef Ingrid B., telefon 900 00 000`: a role that names a person needs no colon before a name and a comma. */
function roleBeforeName(text: string): Pick<LabelledText, 'label' | 'value'> | null {
  const known = roleAndName.exec(text)?.[1]
  const label = known !== undefined && labelKind(known) === 'persons' ? known : post.exec(text)?.[1]
  if (label === undefined || !(phone.test(text) || mail.test(text))) return null
  return {label, value: text.slice(label.length).trim()}
}

const noContact: ReadonlySet<LabelKind> = new Set<LabelKind>([
  'organisation',
  'published',
  'updated',
  'signed',
  'type',
  'publisher'
])

/** What an office's line gives: a number, an address for mail, or else its text. */
function whereTo(kind: ReturnType<typeof labelKind>, value: string, links: readonly Link[]): Partial<Contact> {
  const email = emailOf(value, links)
  if (email !== null && (kind === 'email' || value.trim() === email || kind === null)) return {email}
  if (kind === 'phone' && phone.test(value)) return {phone: value.trim()}
  return {text: value.trim()}
}

function emailOf(value: string, links: readonly Link[]): string | null {
  const linked = links.find(link => link.url.startsWith('mailto:'))
  const printed = mail.exec(value)?.[0]
  return printed ?? (linked ? decodeMail(linked.url) : null)
}

const decodeMail = (url: string): string => url.slice('mailto:'.length).replace(/\?.*$/s, '')

const addressOf = (links: readonly Link[]): string | null => links.find(link => /^https?:/.test(link.url))?.url ?? null

/** The name before whatever else stands on the line: a comma, a number, an address. */
const nameIn = (value: string): string =>
  value
    .replace(mail, '')
    .replace(phone, '')
    .split(/[,;，；(（|]/)[0]
    ?.trim() ?? ''
