/** Names of glyphs that are neither their own character nor a code (Adobe Glyph List), as far as text has them. */
const names: Readonly<Record<string, string>> = {
  zero: '0',
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  period: '.',
  comma: ',',
  colon: ':',
  semicolon: ';',
  hyphen: '-',
  endash: '–',
  emdash: '—',
  parenleft: '(',
  parenright: ')',
  bracketleft: '[',
  bracketright: ']',
  slash: '/',
  ampersand: '&',
  percent: '%',
  question: '?',
  exclam: '!',
  quotesingle: "'",
  quoteright: '’',
  quoteleft: '‘',
  quotedblleft: '“',
  quotedblright: '”',
  section: '§',
  dollar: '$',
  sterling: '£',
  Euro: '€',
  plus: '+',
  minus: '−',
  equal: '=',
  bullet: '•',
  ae: 'æ',
  AE: 'Æ',
  oslash: 'ø',
  Oslash: 'Ø',
  aring: 'å',
  Aring: 'Å',
  eth: 'ð',
  thorn: 'þ',
  germandbls: 'ß'
}

/** Accents that follow a letter in a glyph's name, as combining characters: `eacute`. */
const accents: Readonly<Record<string, string>> = {
  grave: '\u0300',
  acute: '\u0301',
  circumflex: '\u0302',
  tilde: '\u0303',
  dieresis: '\u0308',
  ring: '\u030a',
  cedilla: '\u0327',
  caron: '\u030c'
}

/**
 * The character that a glyph's name stands for, by the rules of the Adobe Glyph List: what follows a full stop is a form of it, as
 * in `six.oldstyle` and `c.sc`. `''` where the name says nothing.
 */
export function characterOfName(name: string): string {
  const parts = name.split('.')[0]!.split('_')
  return parts.map(characterOfPart).join('')
}

function characterOfPart(part: string): string {
  const code = /^(?:uni([\dA-F]{4})|u([\dA-F]{4,6}))$/.exec(part)
  if (code !== null) return fromCode(Number.parseInt((code[1] ?? code[2])!, 16))
  // Expert fonts name small capitals and old-style figures in one word: `Asmall`, `sixoldstyle`.
  const expert = /^([A-Z][a-z]*)small$/.exec(part)?.[1]?.toLowerCase() ?? /^([a-z]+)oldstyle$/.exec(part)?.[1]
  const base = expert ?? part
  if (/^[A-Za-z]$/.test(base)) return base
  const known = names[base]
  if (known !== undefined) return known
  const accented = /^([A-Za-z])([a-z]+)$/.exec(base)
  const accent = accented === null ? undefined : accents[accented[2]!]
  return accent === undefined ? '' : (accented![1]! + accent).normalize('NFC')
}

function fromCode(code: number): string {
  return code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : ''
}

/** Small capitals and old-style figures in Adobe's part of the private use area: U+F761 is a small capital A. */
export function characterOfExpert(code: number): string {
  if (code >= 0xf730 && code <= 0xf739) return String.fromCharCode(code - 0xf700)
  if (code >= 0xf761 && code <= 0xf77a) return String.fromCharCode(code - 0xf700)
  return code >= 0xf7e0 && code <= 0xf7fe && code !== 0xf7f7 ? String.fromCharCode(code - 0xf700) : ''
}
