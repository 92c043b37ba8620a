import type {Finding} from '../model/finding.ts'
import {findingOf} from './finding-of.ts'
import {fixIn} from './fix-in.ts'
import {isSettled, placesOfSide, textOfSide, type UnitPair, type UnitSide} from './unit-side.ts'

/** The last label has letters alone, so that "a@b.no-listen" ends where the address does. */
const email = /[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,8}[a-z]{2,24}(?!\w)/giu
const url = /(?:https?:\/\/|www\.)[^\s<>"'，。；、（）()】》\p{Script=Han}]{1,2000}/gu

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
            detail: {...langs, source: from.join(', '), target: to.join(', ')},
            actual: to.join(', '),
            expected: from.join(', '),
            ...(from.length === 1 && to.length === 1 && {fix: replacing(target, to[0]!, from[0]!)})
          })
        ]),
    ...links(target)
      .flatMap(address => misspelt(address, lost))
      .map(({actual, expected}) => {
        const at = textOfSide(target).indexOf(actual)
        return findingOf('check:link-differs', {
          ...about,
          detail: {...langs, actual, expected},
          actual,
          expected,
          ...(at >= 0 && {fix: fixIn(target, at, at + actual.length, expected)})
        })
      }),
    ...(lost.length > 0 && links(target).length === 0
      ? [findingOf('check:link-missing', {...about, detail: {...langs, url: lost.join(', ')}})]
      : [])
  ]
}

/** Signs by which a mistyped address differs from the right one; more are another page. */
const MOST_SLIPS = 2

/**
 * The source's address that this one was mistyped from, and it with that host. Where a link leads may differ by language: another host of the same owner, another
 * path, `/no/` and `/en/` are no slips.
 */
function misspelt(actual: string, source: readonly string[]): readonly {actual: string; expected: string}[] {
  if (source.some(address => isSame(address, actual))) return []
  const expected = source.find(
    address =>
      slips(bareAddress(address), bareAddress(actual)) <= MOST_SLIPS &&
      withoutLanguage(address) !== withoutLanguage(actual)
  )
  return expected === undefined ? [] : [{actual, expected}]
}

function isSame(a: string, b: string): boolean {
  return bareAddress(a) === bareAddress(b)
}

function bareAddress(address: string): string {
  return address
    .replace(/^https?:\/\//u, '')
    .replace(/[/.,;:]+$/u, '')
    .toLowerCase()
}

/** Without the parts of an address that name a language or a country: no.wikipedia.org, /en/, -nb, .zh-cn. */
function withoutLanguage(address: string): string {
  return bareAddress(address).replace(
    /(?<=^|[/._?=&-])(?:no|nb|nn|nor|nob|en|eng|gb|us|zh|cn|chn|zho|hans|sv|da)(?=$|[/._&-])/gu,
    '*'
  )
}

/** Edit distance, as far as it matters. */
function slips(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > MOST_SLIPS) return MOST_SLIPS + 1
  let row = Array.from({length: b.length + 1}, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)))
    row = next
  }
  return row[b.length]!
}

function replacing(side: UnitSide, actual: string, expected: string) {
  const at = textOfSide(side).toLowerCase().indexOf(actual)
  return at < 0 ? undefined : fixIn(side, at, at + actual.length, expected)
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
