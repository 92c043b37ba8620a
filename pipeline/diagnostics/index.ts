export {catalogue, type RuleId} from './catalogue.ts'
export {type Detail, type Diagnostic, diagnostic, FileUnusable} from './diagnostic.ts'
export type {Rule, RuleTable, Severity} from './rule.ts'
export {type Cache, collectingRun, type Run, type Stage} from './run.ts'
