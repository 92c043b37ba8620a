import {cognates} from '../language/cognate.ts'
import {compoundParts} from '../language/compound.ts'
import type {Lexicon, Translation} from '../language/lexicon/lexicon.ts'
import type {Analysis, Type} from './analysis.ts'

/** Why two tokens are taken for each other. */
export const reasons = ['number', 'code', 'same', 'lexicon', 'compound', 'cognate', 'mark', 'induced'] as const
export type Reason = (typeof reasons)[number]

/** A type of the other side that a type may be translated by, with the probability that it is. */
export interface Match {
  readonly type: number
  readonly probability: number
  readonly reason: Reason
  /** Place of this type among the matches of that one. */
  readonly back: number
}

/** For every type of a side, its matches on the other side, the likeliest first; and whether the lexicon knows it at all. */
export interface Matches {
  readonly source: readonly (readonly Match[])[]
  readonly target: readonly (readonly Match[])[]
  readonly sourceKnown: Uint8Array
  readonly targetKnown: Uint8Array
}

/** Probabilities of what is equal in itself. */
const SAME: Readonly<Partial<Record<Reason, number>>> = {number: 0.9, code: 0.9, same: 0.8, mark: 0.6}
/** A part of a compound is translated by itself less often than a whole word is. */
const COMPOUND_SHARE = 0.6
const COGNATE = 0.5

/** A pair of types with a probability in either direction, before it is laid out by side. */
interface Link {
  readonly source: number
  readonly target: number
  readonly forward: number
  readonly backward: number
  readonly reason: Reason
}

/**
 * Finds which types of two sides may translate each other.
 *
 * @param lexicon from the source's language to the target's; null where there is none
 */
export function matchTypes(
  source: Analysis,
  target: Analysis,
  lexicon: Lexicon | null,
  induced: readonly Link[] = []
): Matches {
  const links = new Map<number, Link>()
  const width = target.types.length
  const add = (link: Link) => {
    const at = link.source * width + link.target
    const known = links.get(at)
    if (!known || known.forward + known.backward < link.forward + link.backward) links.set(at, link)
  }
  const isSpecial = ({kind}: Type) => kind === 'mark' || kind === 'number'
  const specials = indexBy(target, type => (isSpecial(type) ? `${type.kind} ${type.key}` : null))
  const byKey = indexBy(target, type => (isSpecial(type) ? null : type.key))
  const byWord = indexBy(target, type => (isSpecial(type) ? null : type.word))
  const sourceKnown = new Uint8Array(source.types.length)
  const targetKnown = new Uint8Array(target.types.length)

  for (const type of source.types) {
    if (type.kind === 'mark' || type.kind === 'number') {
      for (const other of specials.get(`${type.kind} ${type.key}`) ?? [])
        add(link(type, other, SAME[type.kind]!, SAME[type.kind]!, type.kind))
      continue
    }
    const known = lexicon?.has(type.key) ?? false
    if (known) {
      sourceKnown[type.index] = 1
      for (const {key, forward, backward} of lexicon!.translations(type.key))
        for (const other of byKey.get(key) ?? []) add(link(type, other, forward, backward, 'lexicon'))
    }
    for (const other of byWord.get(type.word) ?? []) {
      if (type.kind === 'han' || other.kind === 'han') continue
      const code = type.kind === 'code' || other.kind === 'code'
      if (!code && known && type.word.length < 4 && type.kind !== 'name') continue
      const reason = code ? 'code' : 'same'
      add(link(type, other, SAME[reason]!, SAME[reason]!, reason))
    }
    if (!known && lexicon)
      for (const part of compoundParts(type.word, source.side.language, lexicon))
        for (const other of matchesOfPart(part, lexicon, byKey))
          add(
            link(
              type,
              other.type,
              other.translation.forward * COMPOUND_SHARE,
              other.translation.backward * COMPOUND_SHARE,
              'compound'
            )
          )
  }
  if (lexicon) for (const type of target.types) if (lexicon.targets.has(type.key)) targetKnown[type.index] = 1
  for (const [a, b] of cognates(source.types, target.types))
    if (!links.has(a.index * width + b.index)) add(link(a, b, COGNATE, COGNATE, 'cognate'))
  for (const found of induced) add(found)
  return {...laidOut([...links.values()], source.types.length, target.types.length), sourceKnown, targetKnown}
}

function link(source: Type, target: Type, forward: number, backward: number, reason: Reason): Link {
  return {source: source.index, target: target.index, forward, backward, reason}
}

function indexBy(analysis: Analysis, keyOf: (type: Type) => string | null): ReadonlyMap<string, readonly Type[]> {
  const index = new Map<string, Type[]>()
  for (const type of analysis.types) {
    const key = keyOf(type)
    if (key === null) continue
    const known = index.get(key)
    if (known) known.push(type)
    else index.set(key, [type])
  }
  return index
}

function* matchesOfPart(
  part: string,
  lexicon: Lexicon,
  byKey: ReadonlyMap<string, readonly Type[]>
): Generator<{readonly type: Type; readonly translation: Translation}> {
  for (const translation of lexicon.translations(part))
    for (const type of byKey.get(translation.key) ?? []) yield {type, translation}
}

function laidOut(
  links: readonly Link[],
  sources: number,
  targets: number
): {readonly source: readonly (readonly Match[])[]; readonly target: readonly (readonly Match[])[]} {
  const bySource: Link[][] = Array.from({length: sources}, () => [])
  const byTarget: Link[][] = Array.from({length: targets}, () => [])
  for (const link of links) {
    bySource[link.source]!.push(link)
    byTarget[link.target]!.push(link)
  }
  for (const row of bySource) row.sort((a, b) => b.forward - a.forward || a.target - b.target)
  for (const row of byTarget) row.sort((a, b) => b.backward - a.backward || a.source - b.source)
  const places = new Map<Link, {inSource: number; inTarget: number}>()
  for (const row of bySource) for (let at = 0; at < row.length; at++) places.set(row[at]!, {inSource: at, inTarget: 0})
  for (const row of byTarget) for (let at = 0; at < row.length; at++) places.get(row[at]!)!.inTarget = at
  return {
    source: bySource.map(row =>
      row.map(link => ({
        type: link.target,
        probability: link.forward,
        reason: link.reason,
        back: places.get(link)!.inTarget
      }))
    ),
    target: byTarget.map(row =>
      row.map(link => ({
        type: link.source,
        probability: link.backward,
        reason: link.reason,
        back: places.get(link)!.inSource
      }))
    )
  }
}

export type {Link}
