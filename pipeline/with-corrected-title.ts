import {type Document, leaves} from './model/index.ts'

/** The document with the title as a reviewer corrected it, where a block whose text is the title was corrected. */
export function withCorrectedTitle(document: Document, before: Pick<Document, 'sections'>): Document {
  const {title} = document.metadata
  if (title === null) return document
  const was = [...leaves(before.sections)].find(({block}) => block.text === title)?.block
  const now = was && [...leaves(document.sections)].find(({block}) => block.id === was.id)?.block.text
  if (now === undefined || now === title) return document
  return {...document, metadata: {...document.metadata, title: now}}
}
