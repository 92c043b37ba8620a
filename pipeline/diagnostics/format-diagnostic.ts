import type {Finding} from '../model/finding.ts'
import type {Place} from '../model/place.ts'
import type {Diagnostic} from './diagnostic.ts'
import {formatMessage, type Say} from './format-message.ts'
import {formatPlace} from './format-place.ts'
import type {Severity} from './rule.ts'

/** How the parts of a printed diagnostic are coloured; the identity where they are not. */
export interface Paint {
  place(text: string): string
  severity(text: string, severity: Severity): string
  rule(text: string): string
  hint(text: string): string
}

export const plain: Paint = {place: text => text, severity: text => text, rule: text => text, hint: text => text}

/**
 * A diagnostic or a finding as lines of text, without a line break at the end:
 *
 *     sources/kina-norge/plan.nb.pdf:p12: warning: Section has no counterpart [align:section-unpaired]
 *         Translate the section, or link it to its counterpart in a review.
 *         suggested: eight for nine
 *         see also: sources/kina-norge/plan.en.pdf:p11
 *
 * @param wantsHint whether to print this hint; false for one that the reader has seen already
 */
export function formatDiagnostic(
  reported: Diagnostic | Finding,
  say: Say,
  {paint = plain, wantsHint = () => true}: {readonly paint?: Paint; readonly wantsHint?: (hint: string) => boolean} = {}
): string {
  const {message, hint} = formatMessage(reported, say)
  const {severity, rule} = reported
  const [place = '', ...others] = [...new Set([...placesOf(reported), ...reported.related].map(formatPlace))].map(
    oneLine
  )
  const kind = paint.severity(say(`cli:severity.${severity}`), severity)
  const indented = (text: string) => `    ${paint.hint(oneLine(text))}`
  return [
    `${paint.place(place)}: ${kind}: ${oneLine(message)} ${paint.rule(`[${rule}]`)}`,
    ...(hint && wantsHint(hint) ? [indented(hint)] : []),
    ...fixOf(reported).map(fix => indented(say('cli:fix', fix))),
    ...others.map(other => indented(say('cli:related', {place: other})))
  ].join('\n')
}

/** The same as data for `--json`: everything that the diagnostic holds, and its message and hint in the reader's language. */
export function diagnosticToJson(reported: Diagnostic | Finding, say: Say): object {
  return {...reported, ...formatMessage(reported, say)}
}

/** What a finding suggests, where there is something to be seen in it. */
function fixOf(reported: Diagnostic | Finding): readonly {readonly actual: string; readonly text: string}[] {
  if (!('fix' in reported) || reported.fix === undefined) return []
  const {actual = '', fix} = reported
  return actual.trim() === '' || fix.text.trim() === '' ? [] : [{actual, text: fix.text}]
}

function placesOf(reported: Diagnostic | Finding): readonly Place[] {
  return 'places' in reported ? reported.places : [reported.place]
}

/** Values come from documents: what they stand in stays one line, and they cannot steer the terminal. */
function oneLine(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, ' ').replace(/\p{Cc}/gu, '\uFFFD')
}
