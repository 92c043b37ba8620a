import type {Finding} from '../../model/finding.ts'
import type {Place} from '../../model/place.ts'
import type {RuleSettings} from '../../model/rule-settings.ts'
import type {SilentStretch} from './inline-switches.ts'

/** Which rules are silent, where, and how loud the others are. */
export interface Switches {
  readonly levels: RuleSettings
  readonly silent: readonly SilentStretch[]
}

/** The findings that are left, each as severe as the settings say. A finding is silent where any of its sides stands in a silent stretch. */
export function switched(findings: readonly Finding[], {levels, silent}: Switches): readonly Finding[] {
  return findings.flatMap(finding => {
    const level = levels[finding.rule] ?? finding.severity
    if (level === 'off' || silent.some(stretch => covers(stretch, finding))) return []
    return [level === finding.severity ? finding : {...finding, severity: level}]
  })
}

function covers({file, start, end, rules}: SilentStretch, {rule, places, related}: Finding): boolean {
  if (rules.length > 0 && !rules.includes(rule)) return false
  const isInside = (place: Place) =>
    place.kind === 'text' && place.file === file && place.start.offset < end && place.end.offset > start
  // A finding that names places all over an edition is not about one of them.
  return places.every(isInside) || (related.length > 0 && related.every(isInside))
}
