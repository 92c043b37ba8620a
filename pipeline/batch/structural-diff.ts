import type {IdentifiedDocument} from '../identify/index.ts'
import type {Block, Section} from '../model/index.ts'

/** What differs between two versions of an edition. `section` is the path of headings that it stands under. */
export interface StructuralChange {
  readonly change: 'added' | 'removed' | 'changed' | 'moved'
  readonly node: 'section' | Block['type']
  readonly section: readonly string[]
  /** Text before and after, null where there is none. */
  readonly before: string | null
  readonly after: string | null
}

interface Piece {
  readonly id: string
  readonly node: StructuralChange['node']
  readonly section: readonly string[]
  /** Id of the section that it stands in. */
  readonly parent: string
  readonly text: string
}

/**
 * Sections and blocks that were added, removed, changed or moved to another section, in the order of the new version; what was removed comes
 * last. Both versions have ids of one lock, so that what continues is known by its id.
 */
export function structuralDiff(
  before: Pick<IdentifiedDocument, 'sections'>,
  after: Pick<IdentifiedDocument, 'sections'>
): readonly StructuralChange[] {
  const old = new Map(piecesOf(before.sections).map(piece => [piece.id, piece]))
  const fresh = piecesOf(after.sections)
  const kept = new Set(fresh.map(({id}) => id))
  const changes = fresh.flatMap((piece): StructuralChange[] => {
    const {node, section, text} = piece
    const was = old.get(piece.id)
    if (!was) return [{change: 'added', node, section, before: null, after: text}]
    if (was.text !== text) return [{change: 'changed', node, section, before: was.text, after: text}]
    return was.parent === piece.parent ? [] : [{change: 'moved', node, section, before: text, after: text}]
  })
  const removed = [...old.values()].filter(({id}) => !kept.has(id))
  return [
    ...changes,
    ...removed.map(({node, section, text}) => ({change: 'removed' as const, node, section, before: text, after: null}))
  ]
}

function piecesOf(sections: readonly Section[], path: readonly string[] = [], parent = ''): readonly Piece[] {
  return sections.flatMap(({id, title, introduction, blocks, sections: inner}) => {
    const heading = title?.text ?? introduction?.text ?? ''
    const within = heading === '' ? path : [...path, heading]
    const own: Piece = {id, node: 'section', section: path, parent, text: heading}
    const text = blocks.map(block => ({
      id: block.id,
      node: block.type,
      section: within,
      parent: id,
      text: block.type === 'table' ? tableText(block) : block.text
    }))
    return [own, ...text, ...piecesOf(inner, within, id)]
  })
}

function tableText({rows}: Extract<Block, {type: 'table'}>): string {
  return rows.map(row => row.map(({text}) => text).join(' | ')).join('\n')
}
