import {z} from 'zod'
import type {PixelBox, RecognisedLine, RecognisedText} from './recognised.ts'

const rectangle = z.object({x0: z.number(), y0: z.number(), x1: z.number(), y1: z.number()})
const word = z.object({
  text: z.string(),
  confidence: z.number(),
  bbox: rectangle,
  symbols: z.array(z.object({text: z.string(), bbox: rectangle}))
})
const line = z.object({
  bbox: rectangle,
  baseline: rectangle,
  rowAttributes: z.object({rowHeight: z.number(), ascenders: z.number(), descenders: z.number()}),
  words: z.array(word)
})
/** What tesseract.js answers, as far as it is read here. */
const answer = z.object({
  blocks: z.array(z.object({paragraphs: z.array(z.object({lines: z.array(line)}))})).nullable()
})

/** The engine's answers for the parts of a picture as lines of words; empty words are left out. `corners`: where each part's left upper corner stands. Throws where the answer is not in the engine's form. */
export function recognisedText(
  values: readonly unknown[],
  corners: readonly (readonly [x: number, y: number])[]
): RecognisedText {
  return {lines: values.flatMap((value, index) => linesOf(value, corners[index] ?? [0, 0]))}
}

function linesOf(value: unknown, [x, y]: readonly [x: number, y: number]): readonly RecognisedLine[] {
  const blocks = answer.parse(value).blocks ?? []
  const lines = blocks.flatMap(block => block.paragraphs.flatMap(paragraph => paragraph.lines))
  return lines
    .map(({bbox, baseline, rowAttributes: row, words}) => ({
      box: boxOf(bbox),
      baseline: boxOf(baseline),
      xHeight: Math.max(0, row.rowHeight - row.ascenders - row.descenders),
      words: words
        .filter(({text}) => text.trim() !== '')
        .map(({text, confidence, bbox: around, symbols}) => ({
          text: text.trim().normalize('NFC'),
          confidence: Math.max(0, Math.min(1, confidence / 100)),
          box: boxOf(around),
          symbols: symbols.map(symbol => ({text: symbol.text, box: boxOf(symbol.bbox)}))
        }))
    }))
    .filter(({words}) => words.length > 0)

  function boxOf({x0, y0, x1, y1}: z.infer<typeof rectangle>): PixelBox {
    return [x0 + x, y0 + y, x1 + x, y1 + y]
  }
}
