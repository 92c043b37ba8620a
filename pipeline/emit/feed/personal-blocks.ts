import {type Alignment, type Document, foldText, leaves} from '../../model/index.ts'

/**
 * Ids of the blocks that name a person, or give a person's phone or address, whom any edition of the part lists as a contact, and of the blocks
 * that correspond to these. Names stay in the edition's own JSON; what sites take leaves them out.
 */
export function personalBlocks(documents: readonly Document[], alignment?: Alignment): ReadonlySet<string> {
  const persons = documents.flatMap(({metadata}) => metadata.contacts.filter(({kind}) => kind === 'person'))
  const wanted = persons.flatMap(({name, phone, email}) => marksOf([name, phone, email]))
  if (wanted.length === 0) return new Set()
  const blocks = documents.flatMap(({sections}) => [...leaves(sections)].map(({block}) => block))
  const naming = blocks.filter(({text}) => wanted.some(mark => holds(text, mark)))
  const linked = counterparts(new Set(naming.flatMap(({segments}) => segments.map(({id}) => id))), alignment)
  return new Set([
    ...naming.map(({id}) => id),
    ...blocks.filter(({segments}) => segments.some(({id}) => linked.has(id))).map(({id}) => id)
  ])
}

/** The segments of all units that hold one of these. */
function counterparts(segments: ReadonlySet<string>, alignment: Alignment | undefined): ReadonlySet<string> {
  const units = (alignment?.units ?? []).map(({members}) => Object.values(members).flat())
  return new Set(units.filter(ids => ids.some(id => segments.has(id))).flat())
}

function marksOf(texts: readonly (string | undefined)[]): readonly (readonly string[])[] {
  return texts.map(text => wordsOf(text ?? '')).filter(words => words.length > 0)
}

/** True where a text holds all words of a mark, in any order: "Hansen, Kari" is "Kari Hansen". In Chinese, as it stands. */
function holds(text: string, mark: readonly string[]): boolean {
  const words = new Set(wordsOf(text))
  return mark.every(word => words.has(word)) || foldText(text).toLowerCase().includes(mark.join(' '))
}

function wordsOf(text: string): readonly string[] {
  return (
    foldText(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}
