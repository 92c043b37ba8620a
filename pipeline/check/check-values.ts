import {formatValue} from '../language/format-value.ts'
import type {Finding} from '../model/finding.ts'
import type {Value} from '../model/value.ts'
import {compareValues} from './compare-values.ts'
import type {ComparedText} from './compared-text.ts'
import {type CheckRule, findingOf} from './finding-of.ts'
import {fixIn} from './fix-in.ts'
import {isSettled, type PlacedSegment, placesOfSide, textOfSide, type UnitPair, type UnitSide} from './unit-side.ts'
import type {ValueDifference} from './value-difference.ts'

/** Numbers, dates and periods that differ between the sides of a unit, or that one side lacks. A table of contents gives pages, which differ by edition. */
export function checkValues(pair: UnitPair): readonly Finding[] {
  const {source, target, unit, part} = pair
  if (source.segments.length === 0 || target.segments.length === 0 || isSettled(pair.pair)) return []
  if ([...source.segments, ...target.segments].some(isContents)) return []
  const differences = compareValues(comparedText(source), comparedText(target))
  return differences.map(difference =>
    findingOf(ruleOf(difference), {
      part,
      unit: unit.id,
      detail: {
        sourceLang: source.lang,
        targetLang: target.lang,
        source: texts(difference.source),
        target: texts(difference.target)
      },
      places: placesOfSide(target),
      related: placesOfSide(source),
      ...mending(difference, target)
    })
  )
}

/** What was seen, what was to be expected as the target's language writes it, and where one value stands for one, the fix. */
function mending({source, target}: ValueDifference, side: UnitSide): Partial<Parameters<typeof findingOf>[1]> {
  const [wanted, ...more] = source
  const [seen, ...others] = target
  const written = source.map(value => formatValue(value, side.lang) ?? value.text).join(', ')
  const said = {
    ...(target.length > 0 && {actual: texts(target)}),
    ...(source.length > 0 && {expected: written})
  }
  if (!wanted || !seen || more.length + others.length > 0 || formatValue(wanted, side.lang) === null) return said
  const text = textOfSide(side)
  const at = text.indexOf(seen.text)
  const isOnlyOne = at >= 0 && text.indexOf(seen.text, at + 1) < 0 && seen.kind === wanted.kind
  return {...said, ...(isOnlyOne && {fix: fixIn(side, at, at + seen.text.length, written)})}
}

function isContents({sections}: PlacedSegment): boolean {
  return sections.some(({role}) => role === 'contents')
}

function ruleOf({group, source, target}: ValueDifference): CheckRule {
  if (target.length === 0) return 'check:value-missing'
  return source.length === 0 ? 'check:value-added' : `check:${group}-differs`
}

function texts(values: readonly Value[]): string {
  return values.map(value => value.text).join(', ')
}

function comparedText({lang, segments}: UnitSide): ComparedText {
  const markers = segments.map(({block}) =>
    block.type === 'listItem' ? block.marker : block.type === 'footnote' ? block.label : null
  )
  return {
    lang,
    texts: segments.map(({segment}) => segment.text),
    beside: markers.filter(marker => marker !== null).join('\n'),
    within: segments.flatMap(({sections}) => sections.map(({numbering}) => numbering?.path.join('.') ?? ''))
  }
}
