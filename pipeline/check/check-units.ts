import {readRates} from '../language/rates.ts'
import {readValues} from '../language/read-values.ts'
import type {Finding} from '../model/finding.ts'
import {findingOf} from './finding-of.ts'
import {isSettled, placesOfSide, textOfSide, type UnitPair, type UnitSide} from './unit-side.ts'

/** Units of measure by a name for all languages, as patterns for what stands right behind a number. */
const units: readonly (readonly [unit: string, pattern: string])[] = [
  ['km²', 'km²|km2|kvadratkilomet(?:er|erne)|square kilomet(?:re|er)s?|sq\\.? ?km|平方公里|平方千米'],
  ['m²', 'm²|m2|kvadratmeter(?:ne)?|square met(?:re|er)s?|平方米'],
  ['m³', 'm³|m3|kubikkmeter(?:ne)?|cubic met(?:re|er)s?|立方米'],
  ['km/h', 'km/[th]|kilometer i timen|kilomet(?:re|er)s (?:per|an) hour|公里/小时'],
  ['km', 'km|kilometer(?:en|ne)?|kilomet(?:re|er)s?|公里|千米'],
  ['cm', 'cm|centimeter|centimet(?:re|er)s?|厘米'],
  ['mm', 'mm|millimeter|millimet(?:re|er)s?|毫米'],
  ['m', 'm|meters?|met(?:re|er)s?|米'],
  ['ha', 'ha|hektar|hectares?|公顷'],
  ['daa', 'daa|dekar|decares?'],
  ['t', 'tonn|tonnes?|metric tons?|公吨|吨'],
  ['kg', 'kg|kilo(?:gram)?s?|kilogram(?:me)?s?|公斤|千克'],
  ['g', 'g|gram(?:me)?s?|克'],
  ['TWh', 'TWh|terawattimer|terawatt[ -]hours?|太瓦时'],
  ['GWh', 'GWh|gigawattimer|gigawatt[ -]hours?|吉瓦时'],
  ['MWh', 'MWh|megawattimer|megawatt[ -]hours?|兆瓦时'],
  ['kWh', 'kWh|kilowattimer|kilowatt[ -]hours?|千瓦时'],
  ['GW', 'GW|gigawatt|吉瓦'],
  ['MW', 'MW|megawatts?|兆瓦'],
  ['kW', 'kW|kilowatts?|千瓦'],
  ['l', 'liter|lit(?:re|er)s?|升'],
  ['year', 'år(?:ene|s)?|years?|年'],
  ['month', 'måned(?:er|ene|ers)?|månad(?:er|ene)?|months?|个月'],
  ['week', 'uker?|ukene|ukers|veker|weeks?|周|个星期'],
  [
    'workday',
    'virkedager?|virkedagene|virkedagar|yrkedag(?:er|ar)?|arbeidsdag(?:er|ar|ene)?|(?:working|business|week) ?days?|个?工作日'
  ],
  ['day', 'dager?|dagene|dagers|dagar|days?|天|日'],
  ['hour', 'timer?|timene|timers|timar|hours?|小时|个小时'],
  ['minute', 'minutt(?:er|ene|ers)?|minutes?|分钟']
]
/** Behind a number: the first alternative that fits, longest first. A unit in Chinese needs no end. */
const behind = new RegExp(
  `^[\\s\\u00a0-]{0,2}(?:${units.map(([, pattern]) => `((?:${pattern})(?![\\p{Script=Latin}²³/]))`).join('|')})`,
  'u'
)

/**
 * The same number of another unit: 12,5 km against 12.5 m, 6 months against 6 weeks. Only where each side gives that number once; where a
 * translator converted, the number is another one.
 */
export function checkUnits(pair: UnitPair): readonly Finding[] {
  const {source, target, unit, part} = pair
  if (source.segments.length === 0 || target.segments.length === 0 || isSettled(pair.pair)) return []
  const [from, to] = [measuresOf(source), measuresOf(target)]
  const lost = lostPercent(source, target) ?? otherShare(source, target)
  for (const {key, wanted, seen} of [lost, otherRate(source, target)].filter(found => found !== null)) {
    from.set(key, wanted)
    to.set(key, seen)
  }
  return [...from].flatMap(([key, measure]) => {
    const other = to.get(key)
    if (!measure || !other || measure.unit === other.unit) return []
    return [
      findingOf('check:unit-differs', {
        part,
        unit: unit.id,
        detail: {sourceLang: source.lang, targetLang: target.lang, source: measure.text, target: other.text},
        places: placesOfSide(target),
        related: placesOfSide(source),
        actual: other.text,
        expected: measure.text
      })
    ]
  })
}

const percent = /%|％|per ?cent|percentage|prosent|pst\.|百分|个百分点/iu

/** A share whose sign was lost: "55 prosent" against a bare 55, where the other side names no share at all. */
function lostPercent(source: UnitSide, target: UnitSide): Lost | null {
  const text = textOfSide(target)
  if (percent.test(text)) return null
  const numbers = readValues(text, target.lang)
  for (const {kind, key, text: wanted} of readValues(textOfSide(source), source.lang)) {
    const seen = kind === 'percent' ? numbers.filter(value => value.kind === 'number' && `${value.key}%` === key) : []
    if (seen.length === 1) return {key, wanted: {unit: '%', text: wanted}, seen: {unit: '', text: seen[0]!.text}}
  }
  return null
}

const points = /poeng|points?|百分点|\bpp\b/iu

/** Per cent against percentage points: the only share of that size on each side. */
function otherShare(source: UnitSide, target: UnitSide): Lost | null {
  const [from, to] = [source, target].map(side =>
    readValues(textOfSide(side), side.lang).filter(({kind}) => kind === 'percent')
  )
  for (const {key, text: wanted} of from ?? []) {
    const seen = to!.filter(value => value.key === key)
    if (seen.length !== 1 || from!.filter(value => value.key === key).length !== 1) continue
    const units = [wanted, seen[0]!.text].map(text => (points.test(text) ? 'points' : '%'))
    if (units[0] !== units[1])
      return {key, wanted: {unit: units[0]!, text: wanted}, seen: {unit: units[1]!, text: seen[0]!.text}}
  }
  return null
}

/** "420 kroner per time" against "NOK 420 per day": what each side counts by, where that is one stretch of time. */
function otherRate(source: UnitSide, target: UnitSide): Lost | null {
  const [from, to] = [source, target].map(side => readRates(textOfSide(side), side.lang))
  const [wanted, seen] = [from?.[0], to?.[0]]
  if (!wanted || !seen || [from!, to!].some(rates => new Set(rates.map(({unit}) => unit)).size > 1)) return null
  return {key: 'rate', wanted, seen}
}

interface Lost {
  readonly key: string
  readonly wanted: Measure
  readonly seen: Measure
}

interface Measure {
  readonly unit: string
  readonly text: string
}

/** Units by number; `null` for a number that stands more than once or whose unit is unknown. */
function measuresOf(side: UnitSide): Map<string, Measure | null> {
  const text = textOfSide(side)
  const found = new Map<string, Measure | null>()
  for (const {kind, key, end, text: digits} of readValues(text, side.lang)) {
    if (kind !== 'number') continue
    const match = behind.exec(text.slice(end, end + 40))
    const at = match ? match.slice(1).findIndex(group => group !== undefined) : -1
    const measure = match && at >= 0 ? {unit: units[at]![0], text: `${digits}${match[0]}`} : null
    found.set(key, found.has(key) ? null : measure)
  }
  return found
}
