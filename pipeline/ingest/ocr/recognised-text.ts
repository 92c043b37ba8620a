import {z} from 'zod'
import type {PixelBox, RecognisedText} from './recognised.ts'

const corners = z.object({x0: z.number(), y0: z.number(), x1: z.number(), y1: z.number()})
const word = z.object({
  text: z.string(),
  confidence: z.number(),
  bbox: corners,
  symbols: z.array(z.object({text: z.string(), bbox: corners}))
})
const line = z.object({
  bbox: corners,
  baseline: corners,
  rowAttributes: z.object({rowHeight: z.number(), ascenders: z.number(), descenders: z.number()}),
  words: z.array(word)
})
/** What tesseract.js answers, as far as it is read here. */
const answer = z.object({
  blocks: z.array(z.object({paragraphs: z.array(z.object({lines: z.array(line)}))})).nullable()
})

/** The engine's answer as lines of words; empty words are left out. Throws where the answer is not in the engine's form. */
export function recognisedText(value: unknown): RecognisedText {
  const blocks = answer.parse(value).blocks ?? []
  const lines = blocks.flatMap(block => block.paragraphs.flatMap(paragraph => paragraph.lines))
  return {
    lines: lines
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
  }
}

const boxOf = ({x0, y0, x1, y1}: z.infer<typeof corners>): PixelBox => [x0, y0, x1, y1]
