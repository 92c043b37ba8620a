import type {ExchangeFile, ExchangeSide} from '../../model/index.ts'

/**
 * JSON Lines: a unit a line, in UTF-8, each complete in itself, so that lines of many works can be put together: `{work, part, langs,
 * editions, after, id, section, type, segments: {nb: [{id, hash, text}]}, confidence, pairs, changed, notes}`.
 */
export function toJsonLinesOfUnits({units, ...about}: ExchangeFile): string {
  const {work, part, langs, editions, after} = about
  return units
    .map(({id, section, type, sides, confidence, pairs, changed, notes}) => {
      const segments = Object.fromEntries(Object.entries(sides).map(([lang, side]) => [lang, segmentsOf(side)]))
      const unit = {id, section, type, segments, confidence, pairs, changed, notes}
      return `${JSON.stringify({work, part, langs, editions, after, ...unit})}\n`
    })
    .join('')
}

function segmentsOf({segments, texts}: ExchangeSide): readonly object[] {
  return segments.map((segment, index) => ({...segment, text: texts[index] ?? ''}))
}
