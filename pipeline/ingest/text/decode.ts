import {charsetOfBytes} from './charset-of-bytes.ts'

/** Text of a file and how it was read. */
export interface Decoded {
  readonly text: string
  /** Name of the encoding as in the WHATWG Encoding Standard. */
  readonly charset: string
  /** What was odd: bytes that the encoding does not have, a declaration that the bytes deny, or a guess from bytes alone. */
  readonly problem: 'invalid' | 'mislabelled' | 'guessed' | null
}

const marks: readonly (readonly [charset: string, bytes: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]]
]

/**
 * Decodes text: a byte order mark decides, then UTF-8 where the bytes are valid UTF-8 with more than ASCII in them (valid by
 * chance is next to impossible), then what the server or the file declares unless it breaks more than a stray byte, then what the bytes look like. The mark is not
 * part of the text. Never throws.
 */
export function decode(bytes: Uint8Array, declared: string | null): Decoded {
  const mark = marks.find(([, start]) => start.every((byte, index) => bytes[index] === byte))
  if (mark) return lenient(bytes, mark[0], 'invalid')
  const label = declared === null ? null : encodingOf(declared)
  if (label?.startsWith('utf-16')) return lenient(bytes, label, 'invalid')
  const text = strict(bytes, 'utf-8')
  if (text !== null) {
    const plain = label === null || label === 'utf-8' || isAscii(text)
    return {text, charset: 'utf-8', problem: plain ? null : 'mislabelled'}
  }
  if (label !== null && label !== 'utf-8') {
    const read = strict(bytes, label)
    if (read !== null) return {text: read, charset: label, problem: null}
    // A stray byte or two do not make a declaration wrong.
    const mended = lenient(bytes, label, 'invalid')
    if (brokenShare(mended.text) <= MOST_BROKEN) return mended
  }
  const guess = charsetOfBytes(bytes)
  return lenient(bytes, guess, 'invalid', label === null ? 'guessed' : 'mislabelled')
}

/** The encoding that a label names, `null` for an unknown label: `ISO-8859-1` → `windows-1252`, `gb2312` → `gbk`. */
export function encodingOf(label: string): string | null {
  try {
    return new TextDecoder(label.trim()).encoding
  } catch {
    return null
  }
}

function strict(bytes: Uint8Array, charset: string): string | null {
  try {
    return new TextDecoder(charset, {fatal: true}).decode(bytes)
  } catch {
    return null
  }
}

function lenient(bytes: Uint8Array, charset: string, broken: 'invalid', otherwise: Decoded['problem'] = null): Decoded {
  const text = new TextDecoder(charset).decode(bytes)
  return {text, charset, problem: text.includes('\ufffd') ? broken : otherwise}
}

/** Share of the characters over ASCII that bytes which the declared encoding lacks may make up. A wrong one breaks far more. */
const MOST_BROKEN = 0.1

function brokenShare(text: string): number {
  const high = text.match(/[^\0-\x7f]/gu)?.length ?? 0
  const broken = text.match(/\ufffd/g)?.length ?? 0
  return high === 0 ? 0 : broken / high
}

const isAscii = (text: string): boolean => /^[\0-\x7f]*$/.test(text)
