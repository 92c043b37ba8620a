import {type Document, isMap, isNode, LineCounter, parseDocument} from 'yaml'
import type {Detail, RuleId, Run} from '../diagnostics/index.ts'
import {type Place, type Work, work} from '../model/index.ts'
import {workMistakes} from './work-mistakes.ts'

/** Reads `work.yaml`. Every mistake is reported with its line and column; then the work is given up. */
export function readWorkFile(text: string, file: string, run: Run): Work {
  const lines = new LineCounter()
  const yaml = parseDocument(text, {lineCounter: lines})
  if (yaml.errors.length > 0)
    return giveUp(
      yaml.errors.map(({pos, message}) => ({
        rule: 'store:work-syntax',
        range: pos,
        detail: {reason: firstLine(message)}
      }))
    )
  const data: unknown = yaml.toJS()
  const parsed = work.safeParse(data)
  if (parsed.success) return parsed.data
  return giveUp(
    workMistakes(parsed.error.issues, data).map(({path, ...said}) => ({...said, range: rangeOf(yaml, path)}))
  )

  function giveUp(mistakes: readonly Mistake[]): never {
    const inOrder = [...mistakes].sort((a, b) => a.range[0] - b.range[0])
    for (const {rule, range, detail} of inOrder.slice(0, -1)) run.report(rule, place(range), detail)
    const last = inOrder.at(-1)
    return run.fail(last?.rule ?? 'store:work-syntax', place(last?.range ?? [0, 0]), last?.detail)
  }

  function place([start, end]: Range): Place {
    return {kind: 'text', file, start: point(lines, start), end: point(lines, end)}
  }
}

/** UTF-16 offsets into the file. */
type Range = readonly [start: number, end: number]

interface Mistake {
  readonly rule: RuleId
  readonly range: Range
  readonly detail: Detail
}

/** The parser's message without its picture of the place. */
function firstLine(message: string): string {
  return (message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '')
}

/** Where a path's key stands, or as much of the path as exists. */
function rangeOf(yaml: Document, path: readonly PropertyKey[]): [start: number, end: number] {
  for (let length = path.length; length > 0; length--) {
    const parent = length === 1 ? yaml.contents : yaml.getIn(path.slice(0, length - 1), true)
    const pair = isMap(parent)
      ? parent.items.find(({key}) => isNode(key) && String(key) === String(path[length - 1]))
      : undefined
    if (pair && isNode(pair.key) && pair.key.range) return [pair.key.range[0], pair.key.range[1]]
  }
  return [0, 0]
}

function point(lines: LineCounter, offset: number) {
  const {line, col} = lines.linePos(offset)
  return {line: Math.max(1, line), column: Math.max(1, col), offset}
}
