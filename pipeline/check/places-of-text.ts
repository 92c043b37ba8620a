import type {Document} from '../model/document.ts'
import type {Place} from '../model/place.ts'
import {leaves} from '../model/reading-order.ts'

/** Places of the first block with this text, without regard to white space; of the document's beginning where there is none. */
export function placesOfText(document: Document, text: string): readonly Place[] {
  const wanted = text.replace(/\s+/gu, '')
  for (const {block} of leaves(document.sections))
    if (block.text.replace(/\s+/gu, '').includes(wanted)) return block.places
  return document.sections[0]?.places ?? [{kind: 'file', file: document.snapshot.file}]
}
