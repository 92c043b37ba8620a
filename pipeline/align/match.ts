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

/** Probabilities of what is equal in itself, or looks or sounds alike. */
const ALIKE = {number: 0.9, code: 0.9, same: 0.8, mark: 0.6, cognate: 0.5} as const
/** A part of a compound is translated by itself less often than a whole word is. */
const COMPOUND_SHARE = 0.6

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
  const links = new Links(source.types.length)
  const byWord = indexByWord(target.types)
  const sourceKnown = new Uint8Array(source.types.length)
  const targetKnown = new Uint8Array(target.types.length)
  for (const type of source.types) {
    if (isSpecial(type)) {
      const other = target.index[type.kind].get(type.key)
      if (other !== undefined) links.add(alike(type.index, other, type.kind))
      continue
    }
    const known = lexicon?.has(type.key) ?? false
    if (known) {
      sourceKnown[type.index] = 1
      addTranslations(links, type.index, lexicon!.translations(type.key), target, 'lexicon')
    }
    for (const other of byWord.get(type.word) ?? []) {
      if (type.kind === 'han' || other.kind === 'han') continue
      const code = type.kind === 'code' || other.kind === 'code'
      if (!code && known && type.word.length < 4 && type.kind !== 'name') continue
      links.add(alike(type.index, other.index, code ? 'code' : 'same'))
    }
    if (!known && lexicon)
      for (const part of compoundParts(type.word, source.side.language, lexicon))
        addTranslations(links, type.index, lexicon.translations(part), target, 'compound')
  }
  if (lexicon) for (const type of target.types) if (lexicon.targets.has(type.key)) targetKnown[type.index] = 1
  for (const [a, b] of cognates(source.types, target.types))
    if (!links.has(a.index, b.index)) links.add(alike(a.index, b.index, 'cognate'))
  for (const found of induced) links.add(found)
  return {...laidOut(links.bySource, target.types.length), sourceKnown, targetKnown}
}

type Special = Type & {readonly kind: 'mark' | 'number'}

function isSpecial(type: Type): type is Special {
  return type.kind === 'mark' || type.kind === 'number'
}

function alike(source: number, target: number, reason: keyof typeof ALIKE): Link {
  return {source, target, forward: ALIKE[reason], backward: ALIKE[reason], reason}
}

function addTranslations(
  links: Links,
  source: number,
  translations: readonly Translation[],
  {index}: Analysis,
  reason: 'lexicon' | 'compound'
): void {
  const share = reason === 'compound' ? COMPOUND_SHARE : 1
  for (const {key, forward, backward} of translations) {
    const target = index.word.get(key)
    if (target !== undefined) links.add({source, target, forward: forward * share, backward: backward * share, reason})
  }
}

/** Links by their source, of each pair of types the surest. */
class Links {
  readonly bySource: (Link[] | undefined)[]

  constructor(sources: number) {
    this.bySource = new Array(sources).fill(undefined)
  }

  has(source: number, target: number): boolean {
    return this.bySource[source]?.some(link => link.target === target) ?? false
  }

  add(link: Link): void {
    const row = this.bySource[link.source]
    if (row === undefined) {
      this.bySource[link.source] = [link]
      return
    }
    const at = row.findIndex(({target}) => target === link.target)
    if (at < 0) row.push(link)
    else if (row[at]!.forward + row[at]!.backward < link.forward + link.backward) row[at] = link
  }
}

function indexByWord(types: readonly Type[]): ReadonlyMap<string, readonly Type[]> {
  const index = new Map<string, Type[]>()
  for (const type of types) {
    if (isSpecial(type)) continue
    const known = index.get(type.word)
    if (known) known.push(type)
    else index.set(type.word, [type])
  }
  return index
}

type Laid = Omit<Match, 'back'> & {back: number}

const none: readonly Laid[] = []

/** Rows of matches by side; whole where a type has any, one and the same where it has none. */
function laidOut(
  links: readonly (Link[] | undefined)[],
  targets: number
): {readonly source: readonly (readonly Match[])[]; readonly target: readonly (readonly Match[])[]} {
  const bySource = new Array<readonly Laid[]>(links.length).fill(none)
  const byTarget: ({link: Link; own: Laid; other: Laid}[] | undefined)[] = new Array(targets).fill(undefined)
  for (let at = 0; at < links.length; at++) {
    const row = links[at]
    if (row === undefined) continue
    if (row.length > 1) row.sort((a, b) => b.forward - a.forward || a.target - b.target)
    bySource[at] = row.map((link, place) => {
      const own = {type: link.target, probability: link.forward, reason: link.reason, back: 0}
      const other = {type: link.source, probability: link.backward, reason: link.reason, back: place}
      const known = byTarget[link.target]
      if (known) known.push({link, own, other})
      else byTarget[link.target] = [{link, own, other}]
      return own
    })
  }
  return {
    source: bySource,
    target: byTarget.map(row => {
      if (row === undefined) return none
      if (row.length > 1) row.sort((a, b) => b.link.backward - a.link.backward || a.link.source - b.link.source)
      return row.map(({own, other}, place) => {
        own.back = place
        return other
      })
    })
  }
}

export type {Link}
