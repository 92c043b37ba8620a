import type {RunReport, RunWork} from '../../pipeline/emit/index.ts'
import type {BuildEvent, Diagnostic, Finding, Severity} from '../../pipeline/index.ts'
import {stageTimes} from './stage-times.ts'

/** Works that the page of a run lists as the slowest, and in all: more would make the page slow to open. */
const SLOWEST = 20
const LISTED = 2000
/** Errors that it shows; what is the same for every work shows in as many. */
const WRONG = 200
/** Steps of the curve of works done. */
const STEPS = 60

/** Takes down what a run does, in as much memory for a hundred thousand works as for two thousand. */
export interface RunRecord {
  event(event: BuildEvent): void
  report(): RunReport
}

/** @param now clock in milliseconds */
export function runRecord(now: () => number = Date.now): RunRecord {
  const started = now()
  const stages = stageTimes(now)
  const rules = new Map<string, {readonly rule: string; readonly severity: Severity; count: number}>()
  const begun = new Map<string, number>()
  const at: number[] = []
  const listed: RunWork[] = []
  const wrong: (Diagnostic | Finding)[] = []
  let slowest: RunWork[] = []
  let [failed, units, findings, errors] = [0, 0, 0, 0]

  function said(one: Diagnostic | Finding): void {
    const {rule, severity} = one
    const known = rules.get(rule) ?? {rule, severity, count: 0}
    known.count++
    rules.set(rule, known)
    if (severity !== 'error') return
    errors++
    if (wrong.length < WRONG) wrong.push(one)
  }

  return {
    event(event) {
      if (event.type === 'work-started') begun.set(event.work, now())
      else if (event.type === 'diagnostic') said(event.diagnostic)
      else if (event.type === 'finding') {
        findings++
        said(event.finding)
      } else if (event.type === 'stage') stages.event(event)
      else if (event.type === 'work-done') {
        const {work, ok, stages: done, units: made, findings: found} = event.report
        const row = {
          work,
          ok,
          ran: done.ran,
          units: made,
          findings: found.length,
          time: now() - (begun.get(work) ?? now())
        }
        begun.delete(work)
        at.push(now() - started)
        units += made
        if (!ok) failed++
        if (listed.length < LISTED) listed.push(row)
        slowest = [...slowest, row].sort((a, b) => b.time - a.time).slice(0, SLOWEST)
      }
    },
    report() {
      const time = now() - started
      const done = Array.from(
        {length: STEPS},
        (_, step) => at.filter(moment => moment <= (time * (step + 1)) / STEPS).length
      )
      return {
        started: new Date(started).toISOString(),
        time,
        works: at.length,
        failed,
        units,
        findings,
        errors,
        wrong,
        stages: stages.rows(),
        rules: [...rules.values()].sort((a, b) => b.count - a.count),
        slowest,
        listed,
        leftOut: at.length - listed.length,
        done
      }
    }
  }
}
