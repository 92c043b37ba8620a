import type {Document} from '../model/document.ts'
import type {Leaf} from '../model/reading-order.ts'

/**
 * What a segment's section is called: the nearest title around it, else the nearest introduction, else the first title of its document, which is
 * what the paragraphs before the first heading stand under. '' where a document has no title.
 */
export function sectionName({sections}: Leaf, document: Pick<Document, 'sections'>): string {
  const inward = [...sections].reverse()
  const found =
    inward.find(section => section.title)?.title ??
    inward.find(section => section.introduction)?.introduction ??
    document.sections.find(section => section.title)?.title
  return found?.text.replace(/\s+/gu, ' ') ?? ''
}
