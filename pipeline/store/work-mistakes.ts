import type {z} from 'zod'
import type {KeyMistake} from './read-yaml-file.ts'

/** UTF-16 units of a value that a message shows. */
const LONGEST_SHOWN = 80

/** What a format or a check of the schema asks for, as one would write it; other formats are shown by their pattern. */
const EXPECTED = {url: 'https://…', languageTag: 'BCP 47 (nb, en, zh-Hans)'} as const

/** The issues that the schema of works finds in `data`, as mistakes that every language has a message for. */
export function workMistakes(issues: readonly z.core.$ZodIssue[], data: unknown): readonly KeyMistake[] {
  return issues.flatMap(issue => mistakesOf(issue, data))
}

function mistakesOf(issue: z.core.$ZodIssue, data: unknown): readonly KeyMistake[] {
  const {path} = issue
  const actual = valueAt(data, path)
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map(key => mistake('store:work-key-unknown', [...path, key], {}))
  if (issue.code === 'custom' && path.at(-1) === 'translationOf' && actual === undefined)
    return [mistake('store:work-source-language-missing', path, {})]
  if (issue.code === 'custom' && path.at(-1) === 'file')
    return [mistake('store:work-file-outside', path, {actual: shown(actual)})]
  if (actual === undefined && issue.code !== 'invalid_key') return [mistake('store:work-key-missing', path, {})]
  if (issue.code === 'invalid_key') {
    const [inner] = issue.issues
    return [
      mistake('store:work-value-invalid', path, {actual: String(path.at(-1)), expected: inner ? expected(inner) : ''})
    ]
  }
  return [mistake('store:work-value-invalid', path, {actual: shown(actual), expected: expected(issue)})]
}

function mistake(rule: KeyMistake['rule'], path: readonly PropertyKey[], detail: KeyMistake['detail']): KeyMistake {
  return {rule, path, detail: {key: path.join('.') || 'work.yaml', ...detail}}
}

function expected(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return issue.values.join(', ')
  if (issue.code === 'invalid_type') return issue.expected
  if (issue.code === 'invalid_format') return issue.format === 'url' ? EXPECTED.url : (issue.pattern ?? issue.format)
  return issue.code === 'custom' ? EXPECTED.languageTag : issue.message
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    data
  )
}

/** A value on a line: `3`, `null`, `[1]`. */
/** A value as a sentence can hold it: the beginning of a long one. */
function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'null')
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text
}
