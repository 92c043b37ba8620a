import {type UnitStatus, unitStatus} from './unit.ts'

/*
 * XLIFF knows how far a translation is, not what a reviewer said of a correspondence. Its states say what they can; the status itself stands beside
 * them, and what a tool changes in either is told by comparing both with what was exported.
 */

/** States of XLIFF 2 (section 4.9.3) by status. */
const states2: Readonly<Record<UnitStatus, string>> = {
  auto: 'translated',
  reviewed: 'reviewed',
  approved: 'final',
  stale: 'translated',
  rejected: 'initial',
  'not-translation': 'initial',
  untranslated: 'initial'
}

/** States of XLIFF 1.2 (section 3.2) by status. */
const states1: Readonly<Record<UnitStatus, string>> = {
  auto: 'translated',
  reviewed: 'signed-off',
  approved: 'final',
  stale: 'needs-review-translation',
  rejected: 'needs-translation',
  'not-translation': 'needs-translation',
  untranslated: 'new'
}

/** The state for a status; that of an undecided one for what is none. */
export function stateOf(status: string, version: '1.2' | '2.1'): string {
  const known = unitStatus.safeParse(status)
  return (version === '1.2' ? states1 : states2)[known.success ? known.data : 'auto']
}

/**
 * The status that a file says: what stands beside the state where a person changed it there; else the state where a tool raised it to reviewed or
 * final. Tools lower states on their own, so a lower one takes nothing back.
 */
export function statusOfState(state: string | undefined, beside: string | undefined, was: UnitStatus): UnitStatus {
  const said = unitStatus.safeParse(beside)
  if (said.success && said.data !== was) return said.data
  if (state === 'final') return 'approved'
  if ((state === 'reviewed' || state === 'signed-off') && was !== 'approved') return 'reviewed'
  return was
}
