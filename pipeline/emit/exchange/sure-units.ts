import type {ExchangeFile, ExchangePair, ExchangeUnit} from '../../model/index.ts'
import {pairsBetween, restrictUnit} from './restrict-to.ts'

/** Probability from which on a pair that nobody looked at goes into a memory: what a translator is offered as a match must be one. */
const SURE = 0.95

/**
 * The units that a memory may hold: reviewed or approved, or at a probability of `sure` and more with nothing decided against them. Of a unit in
 * three languages the languages stay that are sure of each other; the most of them, of two choices the earlier. `leftOut` counts the
 * units of which nothing is left, `narrowed` those that lost a language.
 */
export function sureUnits(
  file: ExchangeFile,
  sure = SURE
): {readonly file: ExchangeFile; readonly leftOut: number; readonly narrowed: number} {
  const units: ExchangeUnit[] = []
  let narrowed = 0
  for (const unit of file.units) {
    const langs = file.langs.filter(lang => unit.sides[lang])
    const kept = subsets(langs).find(some => pairsBetween(some).every(pair => isSure(unit.pairs[pair], sure)))
    if (!kept) continue
    if (kept.length < langs.length) narrowed++
    units.push(kept.length < langs.length ? restrictUnit(unit, kept) : unit)
  }
  return {file: {...file, units}, leftOut: file.units.length - units.length, narrowed}
}

function isSure(pair: ExchangePair | undefined, sure: number): boolean {
  if (pair?.status === 'reviewed' || pair?.status === 'approved') return true
  return pair?.status === 'auto' && pair.confidence >= sure
}

/** Choices of two languages and more, those of most languages first, else by their order. */
function subsets(langs: readonly string[]): readonly (readonly string[])[] {
  const all: (readonly string[])[] = [[]]
  for (const lang of langs) all.push(...all.map(some => [...some, lang]))
  const position = (some: readonly string[]): string => some.map(lang => langs.indexOf(lang)).join()
  return all
    .filter(some => some.length >= 2)
    .sort((a, b) => b.length - a.length || (position(a) < position(b) ? -1 : 1))
}
