import {overlap} from '../pdf/box.ts'
import type {Page} from '../pdf/page.ts'

/** A page with fewer letters than this has no text of its own: a stamp, or a journal number that an archive put on the scan. */
const FEWEST_LETTERS = 80
/** A picture that covers this share of the page can be a scan. */
const SCAN_SHARE = 0.6
/** More glyphs without a character than this, and text is garbage. */
const UNMAPPED_SHARE = 0.3
/** Fewer letters and figures among the characters than this, and text is garbage: tables of numbers have more. */
const LETTER_SHARE = 0.4
/** Characters from which the share of letters tells anything. */
const TELLING = 60

/** True where a page has no text that can be used, so that its picture has to be read. */
export function needsRecognition(page: Page): boolean {
  if (page.width === 0 || page.height === 0) return false
  const text = page.spans.map(span => span.text).join('')
  const characters = [...text.replace(/[\s.·…]/gu, '')]
  const letters = characters.filter(character => /[\p{L}\p{N}]/u.test(character)).length
  if (letters === 0) return true
  if (page.unmapped > UNMAPPED_SHARE * page.glyphs) return true
  if (characters.length >= TELLING && letters < LETTER_SHARE * characters.length) return true
  return letters < FEWEST_LETTERS && page.pictures.some(picture => covers(picture, page))
}

function covers(picture: Page['pictures'][number], {width, height}: Page): boolean {
  const area = overlap(picture[0], picture[2], 0, width) * overlap(picture[1], picture[3], 0, height)
  return area > SCAN_SHARE * width * height
}
