import {describe, expect, it} from 'vitest'
import {sectionName} from '../../pipeline/emit/section-name.ts'
import {segmentsOf} from '../../pipeline/model/reading-order.ts'
import {makeBlock, makeSection} from '../make-document.ts'

const paragraph = (text: string) => makeBlock('paragraph', text)
const sections = [
  makeSection({role: 'title', title: makeBlock('heading', 'Felles  handlingsplan')}),
  makeSection({role: 'lead', blocks: [paragraph('Norge og Kina undertegnet planen.')]}),
  makeSection({title: makeBlock('heading', 'Mål'), blocks: [paragraph('Planen har mål.')]}),
  makeSection({introduction: paragraph('Partene vil:'), blocks: [paragraph('samarbeide.')]})
]

const named = (document: Parameters<typeof sectionName>[1]) =>
  [...segmentsOf(document.sections)].map(leaf => [leaf.segment.text, sectionName(leaf, document)])

describe('sectionName', () => {
  it('should be the title around a segment, or the introduction, or the title of the document before the first heading', () => {
    const names = new Map(named({sections}) as [string, string][])
    expect(names.get('Norge og Kina undertegnet planen.')).toBe('Felles handlingsplan')
    expect(names.get('Planen har mål.')).toBe('Mål')
    expect(names.get('samarbeide.')).toBe('Partene vil:')
  })

  it('should be empty where the document has no title', () => {
    expect(named({sections: [makeSection({blocks: [paragraph('Ja.')]})]})[0]?.[1]).toBe('')
  })
})
