interface Field {
  code: string
  inResult: boolean
}

/** Fields that are open at a point of the text: they nest, and may begin in one paragraph and end in a later one. */
export class FieldStack {
  readonly #open: Field[] = []

  /** `w:fldChar`: `begin`, `separate` or `end`. */
  mark(type: string | undefined): void {
    const last = this.#open.at(-1)
    if (type === 'begin') this.#open.push({code: '', inResult: false})
    else if (type === 'separate' && last) last.inResult = true
    else if (type === 'end') this.#open.pop()
  }

  /** A stretch of a field's instruction. */
  instruct(code: string): void {
    const last = this.#open.at(-1)
    if (last && !last.inResult) last.code += code
  }

  /** False between a field's beginning and its result: what stands there is not shown. */
  get shown(): boolean {
    return this.#open.every(field => field.inResult)
  }

  /** Address of the innermost hyperlink field whose result this is. */
  get link(): string | null {
    for (const field of this.#open.toReversed()) {
      const url = field.inResult ? hyperlink(field.code) : null
      if (url !== null) return url
    }
    return null
  }
}

/** `HYPERLINK "https://…" \l "anchor"`; null for other fields. */
export function hyperlink(code: string): string | null {
  const written = /^\s*HYPERLINK\b(.*)$/is.exec(code)?.[1]
  if (written === undefined) return null
  const anchor = /\\l\s+(?:"([^"]*)"|(\S+))/i.exec(written)
  const url = /^\s*(?:"([^"]*)"|([^\s\\"]+))/.exec(written)
  const address = (url?.[1] ?? url?.[2] ?? '').trim()
  const fragment = anchor?.[1] ?? anchor?.[2]
  return fragment === undefined ? address || null : `${address}#${fragment}`
}
