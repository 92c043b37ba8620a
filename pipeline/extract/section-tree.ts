import type {DraftBlock, DraftSection, DraftTextBlock} from '../model/draft.ts'
import type {Place} from '../model/place.ts'
import type {Numbering, SectionRole} from '../model/section.ts'

export interface Opening {
  readonly role: SectionRole
  readonly title?: DraftTextBlock | null
  readonly introduction?: DraftTextBlock | null
  readonly numbering?: Numbering | null
}

interface Open extends Opening {
  readonly level: number
  readonly blocks: DraftBlock[]
  readonly sections: Open[]
  /** A section without heading or introduction that stands for loose blocks. */
  readonly loose: boolean
}

/** Grows a tree of sections in reading order: title, introduction, blocks, subsections. */
export class SectionTree {
  readonly #roots: Open[] = []
  readonly #path: Open[] = []

  /** Begins a section at a level; open ones at that level or below end. */
  open(level: number, opening: Opening): void {
    while (this.#path.length > 0 && (this.#top().level >= level || this.#top().loose)) this.#path.pop()
    this.#push({...opening, level, blocks: [], sections: [], loose: false})
  }

  /** Begins a section inside the open one. */
  openInside(opening: Opening): void {
    this.#endLoose()
    this.#push({...opening, level: this.level + 1, blocks: [], sections: [], loose: false})
  }

  /** Adds a block to the open section; after a subsection, or outside any, to a section of role `body` made for it. */
  add(block: DraftBlock): void {
    const top = this.#path.at(-1)
    if (!top || top.sections.length > 0)
      this.#push({role: 'body', level: this.level + 1, blocks: [], sections: [], loose: true})
    this.#top().blocks.push(block)
  }

  /** Ends the open section. */
  close(): void {
    this.#endLoose()
    this.#path.pop()
  }

  /** Ends every open section. */
  closeAll(): void {
    this.#path.length = 0
  }

  /** Level of the open section, 0 outside any. */
  get level(): number {
    return this.#path.at(-1)?.level ?? 0
  }

  /** Role of the open section, `null` outside any. */
  get role(): SectionRole | null {
    return this.#path.at(-1)?.role ?? null
  }

  sections(): readonly DraftSection[] {
    return this.#roots.map(root => finished(root, 1))
  }

  #push(section: Open): void {
    ;(this.#path.at(-1)?.sections ?? this.#roots).push(section)
    this.#path.push(section)
  }

  #top(): Open {
    return this.#path.at(-1)!
  }

  #endLoose(): void {
    if (this.#path.at(-1)?.loose) this.#path.pop()
  }
}

/** The level says how deep a section lies: headings that skip a level skip none in the tree. */
function finished(open: Open, level: number): DraftSection {
  const sections = open.sections.map(inner => finished(inner, level + 1))
  const parts = [open.title, open.introduction, ...open.blocks, ...sections]
  return {
    role: open.role,
    level,
    places: spanning(parts.flatMap(part => part?.places ?? [])),
    title: open.title ?? null,
    introduction: open.introduction ?? null,
    ...(open.numbering ? {numbering: open.numbering} : {}),
    blocks: open.blocks,
    sections
  }
}

/** One place from the first line to the last of a text, and one a page with the box around what stands there. */
function spanning(places: readonly Place[]): readonly Place[] {
  const found: Place[] = []
  for (const place of places) {
    const index = found.findIndex(other => isSamePage(other, place))
    const other = found[index]
    if (!other) found.push(place)
    else found[index] = joined(other, place)
  }
  return found
}

function isSamePage(a: Place, b: Place): boolean {
  if (a.kind === 'page') return b.kind === 'page' && a.page === b.page && a.file === b.file
  return a.kind === b.kind && a.kind === 'text' && a.file === b.file
}

function joined(a: Place, b: Place): Place {
  if (a.kind === 'text' && b.kind === 'text') {
    const start = a.start.offset <= b.start.offset ? a.start : b.start
    return {...a, start, end: a.end.offset >= b.end.offset ? a.end : b.end}
  }
  if (a.kind !== 'page' || b.kind !== 'page') return a
  const boxes = [...a.boxes, ...b.boxes]
  const edge = (pick: (...values: number[]) => number, side: 0 | 1 | 2 | 3) => pick(...boxes.map(box => box[side]))
  if (boxes.length === 0) return a
  return {...a, boxes: [[edge(Math.min, 0), edge(Math.min, 1), edge(Math.max, 2), edge(Math.max, 3)]]}
}
