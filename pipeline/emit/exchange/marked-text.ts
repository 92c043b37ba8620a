import type {ExchangeSide} from '../../model/index.ts'
import {joinedText} from '../../model/index.ts'
import {type XmlNode, xml} from './xml.ts'

/**
 * An element that holds a side's text, each segment in a mark of its own where there are several, so that a change is told apart from its neighbours. It
 * stands on one line also where it holds nothing but marks, as it does in Chinese: white space between them would be text.
 */
export function textElement(
  name: string,
  attributes: XmlNode['attributes'],
  lang: string,
  side: ExchangeSide | undefined,
  mark: (segment: string, index: number) => Readonly<Record<string, string>>
): XmlNode {
  return {...xml(name, attributes, markedText(lang, side, mark)), flat: true}
}

function markedText(
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
