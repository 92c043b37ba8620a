import type {Finding} from '../model/finding.ts'
import {findingOf} from './finding-of.ts'
import {isSettled, placesOfSide, textOfSide, type UnitPair, type UnitSide} from './unit-side.ts'

/** The last label has letters alone, so that "a@b.no-listen" ends where the address does. */
const email = /[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,8}[a-z]{2,24}(?!\w)/giu
const url = /(?:https?:\/\/|www\.)[^\s<>"'，。；、（）()】》]{1,2000}/gu

/** E-mail addresses that are not the same on both sides, and links that the target has lost. Where a link leads may differ by language. */
export function checkAddresses(pair: UnitPair): readonly Finding[] {
  const {source, target, unit, part} = pair
  if (source.segments.length === 0 || target.segments.length === 0 || isSettled(pair.pair)) return []
  const about = {part, unit: unit.id, places: placesOfSide(target), related: placesOfSide(source)}
  const langs = {sourceLang: source.lang, targetLang: target.lang}
  const [from, to] = [emails(source), emails(target)]
  const lost = links(source)
  return [
    ...(from.join(' ') === to.join(' ')
      ? []
      : [
          findingOf('check:email-differs', {
            ...about,
            detail: {...langs, source: from.join(', '), target: to.join(', ')}
          })
        ]),
    ...(lost.length > 0 && links(target).length === 0
      ? [findingOf('check:link-missing', {...about, detail: {...langs, url: lost.join(', ')}})]
      : [])
  ]
}

function emails(side: UnitSide): readonly string[] {
  return [...new Set((textOfSide(side).match(email) ?? []).map(address => address.toLowerCase()))].sort()
}

/** Addresses that a side leads to: printed ones and those of its links, without e-mail and places in the same document. */
function links(side: UnitSide): readonly string[] {
  const linked = side.segments.flatMap(({segment, block}) =>
    block.links.filter(link => link.start < segment.end && link.end > segment.start).map(link => link.url)
  )
  const printed = textOfSide(side).match(url) ?? []
  return [...new Set([...linked.filter(address => /^https?:/u.test(address)), ...printed])]
}
