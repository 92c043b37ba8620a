import {edgeZone, isPageNumber, saysTheSame} from './furniture.ts'
import type {Page} from './page.ts'
import type {TurnedPart} from './turned-parts.ts'

/** Pages on either side that are compared: recto and verso have their own margins. */
const reach = 2
/** Marks on different pages stand within this many points of each other. */
const samePlace = 6
/** A mark has at most so many lines. */
const mostLines = 2
/** A place is a mark's if it was proven so often, and in this share of the labels that stand there: tabs that change with the chapter. */
const provenOften = 3
const provenShare = 0.5

/**
 * Turned labels in the margins that are running heads, page numbers or stamps, by page: the same, or counted on, one or two pages before or after. As with
 * heads of pages, a place that was proven often claims the other labels there.
 */
export function marginMarks(
  pages: readonly Pick<Page, 'width' | 'height'>[],
  parts: readonly (readonly TurnedPart[])[]
): readonly ReadonlySet<TurnedPart>[] {
  const labels = parts.map((own, i) => own.filter(part => isLabel(part, pages[i]!)))
  const proven = labels.map((own, i) =>
    own.filter(part =>
      [...Array(reach).keys()].some(n =>
        [i - n - 1, i + n + 1].some(other =>
          labels[other]?.some(mark => isSamePlace(part, mark) && saysTheSame(textOf(part), textOf(mark), other - i))
        )
      )
    )
  )
  const counts = new Map<string, {proven: number; all: number}>()
  labels.forEach((own, i) => {
    for (const part of own) {
      const count = counts.get(styleKey(part)) ?? {proven: 0, all: 0}
      counts.set(styleKey(part), {
        proven: count.proven + (proven[i]!.includes(part) ? 1 : 0),
        all: count.all + 1
      })
    }
  })
  return labels.map((own, i) => {
    const claimed = own.filter(part => {
      const count = counts.get(styleKey(part))!
      return count.proven >= provenOften && count.proven >= provenShare * count.all
    })
    return new Set([...proven[i]!, ...claimed])
  })
}

/** What a mark in the margin is. */
export function kindOfMark(part: TurnedPart): 'header' | 'page-number' {
  return isPageNumber(textOf(part)) ? 'page-number' : 'header'
}

function isLabel(part: TurnedPart, {width}: Pick<Page, 'width'>): boolean {
  return part.segments.length <= mostLines && (part.box[2] < edgeZone * width || part.box[0] > (1 - edgeZone) * width)
}

function isSamePlace(a: TurnedPart, b: TurnedPart): boolean {
  return (
    a.turn === b.turn &&
    Math.abs(a.segments[0]!.size - b.segments[0]!.size) < 0.6 &&
    Math.abs(a.box[0] - b.box[0]) < samePlace &&
    Math.min(Math.abs(a.box[1] - b.box[1]), Math.abs(a.box[3] - b.box[3])) < samePlace
  )
}

function textOf(part: TurnedPart): string {
  return part.segments.map(segment => segment.text).join(' ')
}

function styleKey(part: TurnedPart): string {
  const {size, spans} = part.segments[0]!
  return `${part.turn}|${Math.round(part.box[0])}|${Math.round(4 * size)}|${spans[0]!.font.name}`
}
