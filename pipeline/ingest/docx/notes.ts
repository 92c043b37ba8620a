import {type NumberFormat, numberText} from '../office/number-text.ts'

export type NoteKind = 'footnote' | 'endnote'

/** A reference to a note, in the order of the text. */
export interface NoteReference {
  readonly kind: NoteKind
  /** The note's id in its part. */
  readonly id: string
  readonly identifier: string
  readonly label: string
}

/** Numbers notes as their references come. */
export class Notes {
  readonly references: NoteReference[] = []
  readonly #formats: Readonly<Record<NoteKind, NumberFormat>>

  constructor(formats: Readonly<Record<NoteKind, NumberFormat>>) {
    this.#formats = formats
  }

  /** `mark` is the reference's own mark, where it has one in place of a number. */
  refer(kind: NoteKind, id: string, mark: string | null): NoteReference {
    const known = this.references.find(reference => reference.kind === kind && reference.id === id)
    if (known) return known
    const numbered = this.references.filter(
      ({kind: other, label}) => other === kind && label !== '' && !this.#marked.has(label)
    )
    const label = mark ?? numberText(numbered.length + 1, this.#formats[kind])
    if (mark !== null) this.#marked.add(mark)
    const reference = {kind, id, identifier: `${kind === 'footnote' ? 'fn' : 'en'}${id}`, label}
    this.references.push(reference)
    return reference
  }

  readonly #marked = new Set<string>()
}
