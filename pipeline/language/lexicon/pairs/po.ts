import {lines} from './lines.ts'
import type {TextPair} from './text-pair.ts'

/** Pairs of a gettext catalogue: `msgid` is the source, `msgstr` the target. Fuzzy, obsolete and empty entries are left out. */
export function* poPairs(chunks: Iterable<string>): Generator<TextPair> {
  let entry = {source: '', target: '', fuzzy: false}
  let field: 'source' | 'target' | null = null
  const isPair = () => entry.source !== '' && entry.target !== '' && !entry.fuzzy
  for (const line of lines(chunks)) {
    const [, keyword, string] =
      /^(msgid|msgstr(?:\[0\])?|msgctxt|msgid_plural|msgstr\[\d+\])?\s*"(.*)"\s*$/.exec(line) ?? []
    if (string === undefined) {
      if (/^#,.*\bfuzzy\b/.test(line) || line.trim() === '') {
        if (isPair()) yield [entry.source, entry.target]
        entry = {source: '', target: '', fuzzy: line.trim() !== ''}
        field = null
      }
      continue
    }
    if (keyword === 'msgid') {
      if (isPair()) yield [entry.source, entry.target]
      entry = {source: '', target: '', fuzzy: entry.target === '' && entry.fuzzy}
      field = 'source'
    } else if (keyword === 'msgstr' || keyword === 'msgstr[0]') field = 'target'
    else if (keyword !== undefined) field = null
    if (field !== null) entry[field] += unescaped(string)
  }
  if (isPair()) yield [entry.source, entry.target]
}

const ESCAPES: Readonly<Record<string, string>> = {n: '\n', t: '\t', r: '\r'}

function unescaped(string: string): string {
  return string.replace(/\\(.)/g, (_, letter: string) => ESCAPES[letter] ?? letter)
}
