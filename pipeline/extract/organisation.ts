import type {z} from 'zod'
import type {organisation} from '../model/metadata.ts'
import {labelledText} from './labelled-text.ts'
import {labelKind} from './labels/labels.ts'

const weights = [3, 2, 7, 6, 5, 4, 3, 2]

/** The organisation number on a line such as `Org.nr.: 872 417 842`, its check digit verified; `null` where there is none. */
export function organisationOf(line: string): z.infer<typeof organisation> | null {
  const labelled = labelledText(line)
  const printed = labelled && labelKind(labelled.label) === 'organisation' ? labelled.value : unlabelled(line)
  const number = /^(?:NO[ \u00a0]?)?(\d{3}[ .\u00a0]?\d{3}[ .\u00a0]?\d{3})(?!\d)(?:[ \u00a0]?MVA)?/i.exec(
    printed ?? ''
  )?.[1]
  if (number === undefined) return null
  const digits = number.replace(/\D/g, '')
  return {number: digits, valid: isOrganisationNumber(digits)}
}

/** `Org.nr. 872417842`: the label may stand without a colon. */
function unlabelled(line: string): string | null {
  const found = /^(\D{3,40}?)\s+(?=\d)/.exec(line)
  return found && labelKind(found[1] ?? '') === 'organisation' ? line.slice(found[0].length) : null
}

/** Nine digits whose last is 11 minus the weighted sum modulo 11. Source: Brønnøysundregistrene. */
export function isOrganisationNumber(digits: string): boolean {
  if (!/^[89]\d{8}$/.test(digits)) return false
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0)
  const check = (11 - (sum % 11)) % 11
  return check === Number(digits[8])
}
