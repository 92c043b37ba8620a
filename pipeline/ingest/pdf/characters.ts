import {withoutRadicals} from './radicals.ts'

/** Han, kana, bopomofo, hangul, CJK punctuation and full-width forms: no space between two of them. */
const cjk =
  /[\u2e80-\u303f\u3040-\u30ff\u3100-\u312f\u31a0-\u31bf\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef]|[\ud840-\ud88f][\udc00-\udfff]/u

export function isCjk(character: string | undefined): boolean {
  if (character === undefined || character === '') return false
  const code = character.charCodeAt(0)
  if (code < 0x2e80) return false
  return (code >= 0xd840 && code <= 0xd88f) || (code >= 0xdc00 && code <= 0xdfff) || cjk.test(character)
}

const ligatures: Readonly<Record<string, string>> = {
  '\ufb00': 'ff',
  '\ufb01': 'fi',
  '\ufb02': 'fl',
  '\ufb03': 'ffi',
  '\ufb04': 'ffl',
  '\ufb05': 'st',
  '\ufb06': 'st'
}
/** Bullets that symbol fonts put in the private use area, by code: Wingdings, Symbol, OpenSymbol. */
const symbols: Readonly<Record<string, string>> = {
  '\uf0b7': '•',
  '\uf0a7': '▪',
  '\uf0a8': '▪',
  '\uf0d8': '➢',
  '\uf076': '❖',
  '\uf0fc': '✓',
  '\uf0e0': '→',
  '\uf02d': '–',
  '\uf0be': '–',
  '\uf06f': '○',
  '\uf06e': '■',
  '\uf071': '❑',
  '\ue00c': '•'
}

/**
 * A glyph's character as text should have it: Latin ligatures spelled out, bullets of symbol fonts named, radicals
 * as the ideographs that they look like, control characters gone. Soft hyphens stay: the line's end needs them. `''` for what is no character.
 */
export function cleanCharacter(unicode: string): string {
  if (unicode.length === 1) {
    const code = unicode.charCodeAt(0)
    if (code > 0x20 && code < 0x7f) return unicode
    if (code < 0x20 || (code >= 0x7f && code < 0xa0) || code === 0xfeff || code === 0xfffd) return ''
    if (code === 0x200b || code === 0x200c || code === 0x200d || code === 0x2060) return ''
    if (code >= 0xe000) return ligatures[unicode] ?? symbols[unicode] ?? unicode
    if (code >= 0x2e80 && code < 0x2fe0) return withoutRadicals(unicode)
  }
  return unicode
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** True for a figure that is raised by its own code: `²`. */
export function isSuperscript(character: string): boolean {
  const code = character.charCodeAt(0)
  return code === 0xb9 || code === 0xb2 || code === 0xb3 || code === 0x2070 || (code >= 0x2074 && code <= 0x2079)
}

/** Text with plain figures for superscript ones: `¹²` is 12. */
export function plainFigures(text: string): string {
  return text.replace(/[⁰¹²³⁴-⁹]/gu, figure => String(superscripts.indexOf(figure)))
}

/** Text with superscript figures and signs for plain ones: `-12` is `⁻¹²`. */
export function raisedFigures(text: string): string {
  return text.replace(/\d/g, figure => superscripts[Number(figure)]!).replace(/[−-]/gu, '⁻')
}

/** Space glyphs of every width. The ideographic space is a space too. */
export function isSpace(unicode: string): boolean {
  return /^[\s\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+$/.test(unicode)
}

/** True if the glyph says nothing: unmapped, replaced or private. */
export function isUnmapped(unicode: string): boolean {
  if (unicode === '') return true
  const code = unicode.charCodeAt(0)
  return (
    code === 0xfffd ||
    code === 0 ||
    (code < 0x20 && code !== 9 && code !== 10 && code !== 13) ||
    (code >= 0xe000 && code <= 0xf8ff && symbols[unicode] === undefined)
  )
}
