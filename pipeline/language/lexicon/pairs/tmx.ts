import {SaxesParser} from 'saxes'
import {names, type PairLanguages, type TextPair} from './text-pair.ts'

/**
 * Pairs of a translation memory, unit by unit. Text inside `bpt`, `ept`, `ph` and `it` is markup, that inside `hi` is not.
 *
 * @throws {Error} where the file is not well-formed XML
 */
export function* tmxPairs(chunks: Iterable<string>, [source, target]: PairLanguages): Generator<TextPair> {
  const done: TextPair[] = []
  let texts: [string, string] = ['', '']
  let side = -1
  let within = false
  let markup = 0
  const parser = new SaxesParser()
  parser.on('opentag', ({name, attributes}) => {
    if (name === 'tu') texts = ['', '']
    else if (name === 'tuv') {
      const tag = String(attributes['xml:lang'] ?? attributes.lang ?? '')
      side = names(tag, source) ? 0 : names(tag, target) ? 1 : -1
    } else if (name === 'seg') within = true
    else if (MARKUP.has(name)) markup++
  })
  parser.on('text', text => {
    if (within && markup === 0 && side >= 0) texts[side === 0 ? 0 : 1] += text
  })
  parser.on('closetag', ({name}) => {
    if (name === 'seg') within = false
    else if (MARKUP.has(name)) markup--
    else if (name === 'tu' && texts[0].trim() !== '' && texts[1].trim() !== '') done.push(texts)
  })
  for (const chunk of chunks) {
    parser.write(chunk)
    yield* done.splice(0)
  }
  parser.close()
  yield* done
}

const MARKUP: ReadonlySet<string> = new Set(['bpt', 'ept', 'ph', 'it', 'ut'])
