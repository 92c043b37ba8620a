import type {Analysis} from './analysis.ts'

/**
 * An analysis with its segments in another order.
 *
 * @param order for every new place the index of the segment that stands there
 */
export function reorder(analysis: Analysis, order: readonly number[]): Analysis {
  if (order.every((index, at) => index === at)) return analysis
  const place = new Int32Array(order.length)
  order.forEach((index, at) => {
    place[index] = at
  })
  const pick = <T>(rows: readonly T[]) => order.map(index => rows[index]!)
  return {
    ...analysis,
    side: {...analysis.side, segments: pick(analysis.side.segments)},
    types: analysis.types.map(type => ({
      ...type,
      segments: type.segments.map(segment => place[segment]!).sort((a, b) => a - b)
    })),
    tokens: pick(analysis.tokens),
    typeOf: pick(analysis.typeOf),
    distinct: pick(analysis.distinct),
    positions: pick(analysis.positions),
    endMarks: pick(analysis.endMarks),
    sentenceLengths: pick(analysis.sentenceLengths),
    sentenceOf: pick(analysis.sentenceOf),
    sentences: Int32Array.from(order, index => analysis.sentences[index]!),
    lengths: Float64Array.from(order, index => analysis.lengths[index]!)
  }
}
