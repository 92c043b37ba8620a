import rehypeParse from 'rehype-parse'
import {unified} from 'unified'
import {describe, expect, it} from 'vitest'
import {textContent} from '../../../pipeline/ingest/html/element.ts'
import {footerLines} from '../../../pipeline/ingest/html/footer-lines.ts'

const parsed = (text: string) => unified().use(rehypeParse).parse(text)
const lines = (text: string) => footerLines(parsed(text)).map(textContent)

describe('footerLines', () => {
  it('should be the labelled lines of a footer', () => {
    expect(lines('<footer><p>Ansvarlig redaktør: A. B.</p><p>© 2024</p></footer>')).toEqual([
      'Ansvarlig redaktør: A. B.'
    ])
    expect(lines('<div id="footer"><p>电话：010-85319600</p></div>')).toEqual(['电话：010-85319600'])
  })

  it('should be lines whose labels are short for something, and numbers without a colon', () => {
    expect(lines('<footer><p>Tlf.: 22 24 90 90</p><p>Org.nr. 974 760 673</p></footer>')).toEqual([
      'Tlf.: 22 24 90 90',
      'Org.nr. 974 760 673'
    ])
    expect(lines('<footer><p>Vi svarer. Spørsmål: ring oss</p><p>Kapittel 12</p></footer>')).toEqual([])
  })

  it('should come with the name right above them', () => {
    expect(lines('<footer><p>挪威王国驻华大使馆</p><p>电话：010-85319600</p></footer>')).toHaveLength(2)
    expect(lines('<footer><p>© Regjeringen 2024.</p><p>Telefon: 22 24 90 90</p></footer>')).toHaveLength(1)
  })

  it('should not be lines of the text', () => {
    expect(lines('<main><p>Telefon: 22 24 90 90</p></main>')).toEqual([])
  })
})
