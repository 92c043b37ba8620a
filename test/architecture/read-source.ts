/** A string literal of a TypeScript source. Of a template, the text between its `${…}` with `…` for each of them. */
export interface Literal {
  readonly text: string
  readonly line: number
}

/** A source in two layers: code without comments in which `"§0"` stands for literal 0, and the literals. */
export interface SourceText {
  readonly code: string
  readonly literals: readonly Literal[]
}

/** After these a `/` begins a regular expression, after anything else it divides; `a! / b` divides, `!/a/` does not. */
const BEFORE_REGEX = /(?:^|[(,=:[&|?{};+\-*%~^<>]|(?:^|[^\w)\]])!|\b(?:return|typeof|case|of|in|await|yield|throw))\s*$/

/** Splits a TypeScript source into code and literals. Not a parser: it knows comments, quotes, templates and regular expressions. */
export function readSource(source: string): SourceText {
  const literals: Literal[] = []
  const lineEnds = [...source.matchAll(/\n/g)].map(({index}) => index)
  const {code} = scan(source, 0, undefined)
  return {code, literals}

  function keep(text: string, start: number): string {
    literals.push({text, line: lineAt(start)})
    return `"§${literals.length - 1}"`
  }

  function lineAt(offset: number): number {
    const next = lineEnds.findIndex(end => end >= offset)
    return (next < 0 ? lineEnds.length : next) + 1
  }

  /** Reads code up to the end, or to the `}` that closes a template's `${`. */
  function scan(text: string, from: number, closing: '}' | undefined): {code: string; end: number} {
    let code = ''
    let depth = 0
    let i = from
    while (i < text.length) {
      const rest = text.slice(i, i + 2)
      const character = text[i] ?? ''
      if (rest === '//') i = endOf(text, '\n', i)
      else if (rest === '</' || (rest === '/>' && !code.endsWith('('))) {
        // The end of an element in TSX, not the beginning of a regular expression; but `replace(/>/g` begins one.
        code += rest
        i += 2
      } else if (rest === '/*') i = endOf(text, '*/', i) + 2
      else if (character === "'" || character === '"') {
        const end = endOfQuoted(text, character, i + 1)
        code += keep(text.slice(i + 1, end), i)
        i = end + 1
      } else if (character === '`') {
        const template = scanTemplate(text, i + 1)
        code += keep(template.text, i) + template.code
        i = template.end
      } else if (character === '/' && BEFORE_REGEX.test(code.slice(-20))) {
        i = endOfRegex(text, i + 1)
        code += '/§/'
      } else {
        if (character === '{') depth++
        if (character === '}' && depth-- === 0 && closing) return {code, end: i + 1}
        code += character
        i++
      }
    }
    return {code, end: i}
  }

  function scanTemplate(text: string, from: number): {text: string; code: string; end: number} {
    let said = ''
    let code = ''
    let i = from
    while (i < text.length && text[i] !== '`') {
      if (text[i] === '\\') {
        said += text.slice(i, i + 2)
        i += 2
      } else if (text.startsWith('${', i)) {
        const inner = scan(text, i + 2, '}')
        said += '…'
        code += ` + (${inner.code})`
        i = inner.end
      } else said += text[i++]
    }
    return {text: said, code, end: i + 1}
  }
}

function endOf(text: string, mark: string, from: number): number {
  const end = text.indexOf(mark, from)
  return end < 0 ? text.length : end
}

function endOfQuoted(text: string, quote: string, from: number): number {
  let i = from
  while (i < text.length && text[i] !== quote) i += text[i] === '\\' ? 2 : 1
  return i
}

function endOfRegex(text: string, from: number): number {
  let i = from
  let inClass = false
  while (i < text.length && (inClass || text[i] !== '/')) {
    if (text[i] === '[') inClass = true
    if (text[i] === ']') inClass = false
    i += text[i] === '\\' ? 2 : 1
  }
  return i + 1
}
