import type {Block} from '../../model/block.ts'
import type {Section} from '../../model/section.ts'
import {bearsArticle, type ReferenceTarget} from './reference-targets.ts'
import type {SpokenPoint, SpokenReference} from './spoken-reference.ts'

/**
 * The id that a reference means: what bears the number, of several with it the one that shares most sections with the place of the reference; inside
 * it the item or paragraph that its points name, as far as they are found. `null` where there is none or no telling which.
 */
export function findTarget(spoken: SpokenReference, from: readonly Section[], targets: TargetsByNumber): string | null {
  const target = nearest(candidates(spoken, targets), from)
  if (!target) return null
  let found: Inside = target
  for (const point of spoken.points) {
    const next = inside(found, point)
    if (!next) break
    found = next
  }
  return found.id
}

/** What bears a number, by that number. */
export type TargetsByNumber = ReadonlyMap<string, readonly ReferenceTarget[]>

/** Targets as `findTarget` looks for them: long documents have thousands. */
export function byNumber(targets: readonly ReferenceTarget[]): TargetsByNumber {
  return Map.groupBy(targets, ({sign, path}) => (sign === null ? path.join('.') : `§${sign}`))
}

function candidates({sign, path, kind}: SpokenReference, targets: TargetsByNumber): readonly ReferenceTarget[] {
  if (sign !== undefined) return targets.get(`§${sign.toLowerCase()}`) ?? []
  const equal = targets.get(path.join('.')) ?? []
  const named = equal.filter(target => target.named && target.kind === kind)
  if (named.length > 0 || !mayBeUnnamed.has(kind)) return named
  return equal.filter(target => !target.named && target.kind === 'section')
}

/** "Kapittel 2", "avsnitt 2.1", "punkt 2.1": the heading may say no more than 2 or 2.1. */
const mayBeUnnamed: ReadonlySet<string> = new Set(['chapter', 'section', 'point', 'part'])

function nearest(targets: readonly ReferenceTarget[], from: readonly Section[]): ReferenceTarget | null {
  const shared = targets.map(({within}) => within.findIndex((section, depth) => section !== from[depth]) >>> 0)
  const most = Math.max(...shared)
  const [first, ...others] = targets.filter((_, index) => shared[index] === most)
  return first && others.length === 0 ? first : null
}

interface Inside {
  readonly id: string
  readonly blocks: readonly Block[]
}

function inside({blocks}: Inside, {by, number}: SpokenPoint): Inside | null {
  const at = by === 'marker' ? itemWith(blocks, number) : paragraphAt(blocks, Number(number))
  const block = blocks[at]
  if (!block) return null
  const depth = depthOf(block)
  const end = blocks.findIndex((other, index) => index > at && depthOf(other) <= depth)
  return {id: block.id, blocks: blocks.slice(at + 1, end < 0 ? blocks.length : end)}
}

/** An item by its marker, `b)`, `(2)`, （三）, or a paragraph that begins with such a marker. */
function itemWith(blocks: readonly Block[], number: string): number {
  return blocks.findIndex(block => markerOf(block) !== '' && bare(markerOf(block)) === number)
}

const leading = /^(?:\(\w{1,3}\)|（[^）]{1,3}）|\w{1,2}[.)])(?=\s|\p{sc=Han})/u

function markerOf(block: Block): string {
  if (block.type === 'listItem') return block.marker ?? ''
  return block.type === 'paragraph' ? (leading.exec(block.text)?.[0] ?? '') : ''
}

const han = '零一二三四五六七八九十'

function bare(marker: string): string {
  const inside = marker.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()
  return han.includes(inside) && inside !== '' ? String(han.indexOf(inside)) : inside
}

/** Items belong to the paragraph above them: only paragraphs count. */
function paragraphAt(blocks: readonly Block[], number: number): number {
  return (
    blocks.flatMap((block, index) =>
      depthOf(block) === 0 && (block.type === 'paragraph' || bearsArticle(block)) ? [index] : []
    )[number - 1] ?? -1
  )
}

/** A paragraph that begins with a marker belongs to whatever stands above it: deeper than any list is nested. */
const MARKED_DEPTH = 99

const depthOf = (block: Block): number => {
  if (bearsArticle(block)) return 0
  return block.type === 'listItem' ? block.depth : markerOf(block) === '' ? 0 : MARKED_DEPTH
}
