import {expect, it} from 'vitest'
import {withCorrectedTitle} from '../pipeline/with-corrected-title.ts'
import {makeBlock, makeDocument, makeSection} from './make-document.ts'

const heading = makeBlock('heading', 'Handlingsplann')
const titled = (title: typeof heading) => {
  const document = makeDocument([makeSection({role: 'title', title})])
  return {...document, metadata: {...document.metadata, title: 'Handlingsplann'}}
}

it('should be the title of the document as its heading was corrected', () => {
  const corrected = titled({...heading, text: 'Handlingsplan'})
  expect(withCorrectedTitle(corrected, titled(heading)).metadata.title).toBe('Handlingsplan')
})

it('should not change where another block was corrected', () => {
  const document = titled(heading)
  expect(withCorrectedTitle(document, titled(heading))).toBe(document)
  const other = {...document, metadata: {...document.metadata, title: 'Noe annet'}}
  expect(withCorrectedTitle(titled({...heading, text: 'x'}), other).metadata.title).toBe('x')
})
