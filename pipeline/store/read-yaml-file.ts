import {type Document, isMap, isNode, LineCounter, parseDocument} from 'yaml'
import type {z} from 'zod'
import type {Detail, RuleId, Run} from '../diagnostics/index.ts'
import type {Place} from '../model/index.ts'

/** What is wrong in a YAML file, and at which key. */
export interface KeyMistake {
  readonly rule: RuleId
  readonly path: readonly PropertyKey[]
  readonly detail: Detail
}

export interface YamlFile<Schema extends z.ZodType> {
  readonly text: string
  readonly file: string
  readonly schema: Schema
  /** The rule for what is no YAML. */
  readonly syntax: RuleId
  /** The schema's issues as mistakes that every language has a message for. */
  mistakesOf(issues: readonly z.core.$ZodIssue[], data: unknown): readonly KeyMistake[]
}

/** Reads YAML that people write. Every mistake is reported with its line and column; then the file is given up. */
export function readYamlFile<Schema extends z.ZodType>(
  {text, file, schema, syntax, mistakesOf}: YamlFile<Schema>,
  run: Run
): z.infer<Schema> {
  const lines = new LineCounter()
  const yaml = parseDocument(text, {lineCounter: lines})
  // What stands for bytes that are no UTF-8: the file would be read, and a name in it published with a sign that nobody wrote.
  const wrong = text.indexOf('\uFFFD')
  if (wrong >= 0) return giveUp([{rule: 'store:encoding-wrong', range: [wrong, wrong + 1], detail: {}}])
  if (yaml.errors.length > 0)
    return giveUp(
      yaml.errors.map(({pos, message}) => ({rule: syntax, range: pos, detail: {reason: firstLine(message)}}))
    )
  const data: unknown = yaml.toJS()
  const parsed = schema.safeParse(data)
  if (parsed.success) return parsed.data
  return giveUp(mistakesOf(parsed.error.issues, data).map(({path, ...said}) => ({...said, range: rangeOf(yaml, path)})))

  function giveUp(mistakes: readonly Mistake[]): never {
    const inOrder = [...mistakes].sort((a, b) => a.range[0] - b.range[0])
    for (const {rule, range, detail} of inOrder.slice(0, -1)) run.report(rule, place(range), detail)
    const last = inOrder.at(-1)
    return run.fail(last?.rule ?? syntax, place(last?.range ?? [0, 0]), last?.detail)
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
