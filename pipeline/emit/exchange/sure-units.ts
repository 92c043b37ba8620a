import type {ExchangeFile, ExchangePair, ExchangeUnit} from '../../model/index.ts'
import {restrictUnit} from './restrict-to.ts'

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
    const kept = surest(langs, (a, b) => isSure(unit.pairs[`${a}-${b}`], sure))
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

/**
 * The most languages of which each is sure with each, two or more; of several choices the one that has the earlier languages. Undefined where there is
 * none. What cannot become more than is found is not looked at: of twenty languages there are a million choices.
 */
function surest(langs: readonly string[], isSureOf: (a: string, b: string) => boolean): readonly string[] | undefined {
  let best: readonly string[] = []
  const search = (chosen: readonly string[], from: number): void => {
    if (chosen.length > best.length) best = chosen
    for (let at = from; at < langs.length && chosen.length + langs.length - at > best.length; at++) {
      const next = langs[at]!
      if (chosen.every(lang => isSureOf(lang, next))) search([...chosen, next], at + 1)
    }
  }
  search([], 0)
  return best.length >= 2 ? best : undefined
}
