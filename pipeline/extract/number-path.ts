import {chineseNumeral} from '../language/chinese-numeral.ts'
import {readRoman} from '../language/roman.ts'

/** A printed number as numbers: `2.1` → 2, 1; `IV` → 4; `B` → 2; `十二` → 12; '' → none. */
export function numberPath(written: string): readonly number[] {
  if (written === '') return []
  return written.split(/[.-]/).map(part => {
    if (/^\d+$/.test(part)) return Number(part)
    const inHan = chineseNumeral(part)
    return inHan !== null ? Number(inHan) : (readRoman(part.toLowerCase()) ?? part.toUpperCase().charCodeAt(0) - 64)
  })
}
