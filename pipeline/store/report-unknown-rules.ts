import {catalogue, type Run} from '../diagnostics/index.ts'
import type {RuleSettings} from '../model/index.ts'

/** Reports rules that a YAML file sets and that no check has, each where it stands. */
export function reportUnknownRules(rules: RuleSettings | undefined, text: string, file: string, run: Run): void {
  for (const rule of Object.keys(rules ?? {}).filter(rule => !Object.hasOwn(catalogue, rule))) {
    const offset = Math.max(0, text.indexOf(rule))
    const before = text.slice(0, offset)
    const start = {line: before.split('\n').length, column: offset - before.lastIndexOf('\n'), offset}
    const end = {line: start.line, column: start.column + rule.length, offset: offset + rule.length}
    run.report('settings:rule-unknown', {kind: 'text', file, start, end}, {rule})
  }
}
