import type {ExchangeSide} from '../../model/index.ts'
import {joinedText} from '../../model/index.ts'
import {type XmlNode, xml} from './xml.ts'

/** A side's text, each segment in a mark of its own where there are several, so that a change is told apart from its neighbours. */
export function markedText(
  lang: string,
  side: ExchangeSide | undefined,
  mark: (segment: string, index: number) => Readonly<Record<string, string>>
): readonly (XmlNode | string)[] {
  if (!side || side.texts.length === 0) return []
  const whole = joinedText(lang, side)
  if (side.texts.length === 1 || side.texts.length !== side.segments.length) return [whole]
  const glue = joinedText(lang, {segments: [], texts: ['', '']})
  return side.texts.flatMap((text, index) => {
    const {id = '', hash = ''} = side.segments[index] ?? {}
    const marked = xml('mrk', mark(`${id}~${hash}`, index), [text])
    return index === 0 || glue === '' ? [marked] : [glue, marked]
  })
}
