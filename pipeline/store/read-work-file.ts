import type {Run} from '../diagnostics/index.ts'
import {type Work, work} from '../model/index.ts'
import {readYamlFile} from './read-yaml-file.ts'
import {reportUnknownRules} from './report-unknown-rules.ts'
import {workMistakes} from './work-mistakes.ts'

/** Reads `work.yaml`. Every mistake is reported with its line and column; then the work is given up. */
export function readWorkFile(text: string, file: string, run: Run): Work {
  const read = readYamlFile({text, file, schema: work, syntax: 'store:work-syntax', mistakesOf: workMistakes}, run)
  reportUnknownRules(read.checks, text, file, run)
  return read
}
