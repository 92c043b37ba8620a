import {z} from 'zod'

/** Line and column count from 1, as in unist; offset counts UTF-16 code units from 0. */
export const point = z.object({line: z.int().min(1), column: z.int().min(1), offset: z.int().min(0)}).readonly()
export type Point = z.infer<typeof point>

/** Rectangle in PDF points (1/72 inch), origin top left after the page's rotation: `[x0, y0, x1, y1]`, two decimals. */
export const box = z.tuple([z.number(), z.number(), z.number(), z.number()]).readonly()
export type Box = z.infer<typeof box>

/** Where something stands in a file. A node that runs over lines, columns or pages has several boxes or several places. Pages count from 1. */
export const place = z.discriminatedUnion('kind', [
  z.object({kind: z.literal('file'), file: z.string()}).readonly(),
  z.object({kind: z.literal('text'), file: z.string(), start: point, end: point}).readonly(),
  z
    .object({kind: z.literal('page'), file: z.string(), page: z.int().min(1), boxes: z.array(box).readonly()})
    .readonly(),
  z.object({kind: z.literal('paragraph'), file: z.string(), index: z.int().min(0)}).readonly(),
  z.object({kind: z.literal('unit'), file: z.string(), id: z.string()}).readonly(),
  z
    .object({
      kind: z.literal('cell'),
      file: z.string(),
      sheet: z.string(),
      row: z.int().min(1),
      column: z.int().min(1)
    })
    .readonly()
])
export type Place = z.infer<typeof place>

/** Places of a node: never empty. */
export const places = z.array(place).min(1).readonly()
