import {type Document, isMap, isNode, LineCounter, parseDocument} from 'yaml'
import type {z} from 'zod'
import type {Run} from '../diagnostics/index.ts'
import {type Place, type Work, work} from '../model/index.ts'

/** Reads `work.yaml`. Every mistake is reported with its line and column; then the work is given up. */
export function readWorkFile(text: string, file: string, run: Run): Work {
  const lines = new LineCounter()
  const yaml = parseDocument(text, {lineCounter: lines})
  const at = (start: number, end: number): Place => ({
    kind: 'text',
    file,
    start: point(lines, start),
    end: point(lines, end)
  })
  const [first, ...others] = yaml.errors.map(error => ({
    place: at(...error.pos),
    reason: error.message.split('\n')[0] ?? ''
  }))
  if (first) {
    for (const {place, reason} of others) run.report('store:work-invalid', place, {key: '', reason})
    return run.fail('store:work-invalid', first.place, {key: '', reason: first.reason})
  }
  const parsed = work.safeParse(yaml.toJS())
  if (parsed.success) return parsed.data
  const issues = parsed.error.issues.flatMap(split).map(({path, reason}) => {
    const [start, end] = rangeOf(yaml, path)
    return {place: at(start, end), key: path.join('.'), reason}
  })
  const last = issues.at(-1)
  for (const {place, ...detail} of issues.slice(0, -1)) run.report('store:work-invalid', place, detail)
  return run.fail('store:work-invalid', last?.place ?? {kind: 'file', file}, {
    key: last?.key ?? '',
    reason: last?.reason ?? ''
  })
}

/** One issue a key: zod gathers the unknown keys of an object in one. */
function split(issue: z.core.$ZodIssue): {path: PropertyKey[]; reason: string}[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map(key => ({path: [...issue.path, key], reason: 'unknown key'}))
  if (issue.code === 'invalid_key')
    return [{path: issue.path, reason: issue.issues.map(({message}) => message).join(', ')}]
  return [{path: issue.path, reason: issue.message}]
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
