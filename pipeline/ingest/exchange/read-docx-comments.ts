import type {Run} from '../../diagnostics/index.ts'
import type {Snapshot} from '../../model/source.ts'
import {docxPrefixes} from '../docx/prefixes.ts'
import {relatedPart, relationships} from '../docx/relationships.ts'
import {openPackage} from '../office/open-package.ts'
import {descendants, elements, textOf, type XmlElement} from '../office/xml-element.ts'

/** Word's own comments, by the text of the last cell of the table row that they were made in; replies are comments too. */
export async function readDocxComments(snapshot: Snapshot, run: Run): Promise<ReadonlyMap<string, readonly string[]>> {
  const office = await openPackage(snapshot, docxPrefixes, run)
  const main = relatedPart(relationships(office, ''), 'officeDocument', 'word/document.xml')
  const file = relatedPart(relationships(office, main), 'comments', 'word/comments.xml')
  const comments = new Map(
    elements(office.optional(file), 'w:comment').map(comment => [comment.attributes['w:id'] ?? '', written(comment)])
  )
  const byRow = new Map<string, readonly string[]>()
  if (comments.size === 0) return byRow
  for (const row of descendants(office.required(main), 'w:tr')) {
    const last = [...descendants(row, 'w:tc')].at(-1)
    const texts = [...descendants(row, 'w:commentReference')]
      .map(({attributes}) => comments.get(attributes['w:id'] ?? '') ?? '')
      .filter(text => text !== '')
    if (last && texts.length > 0) byRow.set(shown(last), texts)
  }
  return byRow
}

/** Paragraphs of a comment, on one line. */
function written(comment: XmlElement): string {
  return [...descendants(comment, 'w:p')].map(shown).join(' ').replace(/\s+/gu, ' ').trim()
}

function shown(element: XmlElement): string {
  return [...descendants(element, 'w:t')].map(textOf).join('')
}
