import {isCjk} from '../pdf/characters.ts'
import type {GreyImage} from './grey-image.ts'
import {inkIn} from './ink.ts'
import type {RecognisedLine, RecognisedWord} from './recognised.ts'

/** White space, in shares of the em, from which a space stands between two Han characters, and between one and another. */
const HAN_GAP = 0.4
const MIXED_GAP = 0.45

/**
 * The words of a line, those marked before which white space stands in the picture. The engine cuts Chinese into words at will, and its boxes of
 * characters run into each other, so that only the picture tells where a space is.
 */
export function withGaps(line: RecognisedLine, image: GreyImage, em: number): RecognisedLine {
  const words = line.words.map((word, index): RecognisedWord => {
    const before = line.words[index - 1]
    const needed = before ? gapNeeded(before, word) : null
    if (!before || needed === null) return word
    return widestWhite(line, before, word, image) > needed * em ? {...word, spaced: true} : word
  })
  return {...line, words}
}

/** Only letters and figures tell: beside a mark of punctuation there is always white space. */
function gapNeeded(before: RecognisedWord, word: RecognisedWord): number | null {
  const [left = '', right = ''] = [before.text.at(-1), word.text[0]]
  const [han, other] = [isHan(left), isHan(right)]
  if (han && other) return HAN_GAP
  if ((han && isPlain(right)) || (other && (isPlain(left) || /^\d+[.)]$/u.test(before.text)))) return MIXED_GAP
  return null
}

const isPlain = (character: string): boolean => /[\p{L}\p{N}]/u.test(character) && !isCjk(character)
const isHan = (character: string): boolean => /\p{Script=Han}/u.test(character)

/** Widest run of white columns, in pixels, from the beginning of the character before to the end of the one behind. */
function widestWhite(line: RecognisedLine, before: RecognisedWord, word: RecognisedWord, image: GreyImage): number {
  const [left, right] = [before.symbols.at(-1)?.box ?? before.box, word.symbols[0]?.box ?? word.box]
  let [run, widest] = [0, 0]
  for (let x = left[0]; x < right[2]; x++) {
    run = inkIn(image, [x, line.box[1], x + 1, line.box[3]]) === null ? run + 1 : 0
    widest = Math.max(widest, run)
  }
  return widest
}
