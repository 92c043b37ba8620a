import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {checkReadings} from '../../pipeline/check/readings/check-readings.ts'
import {wordDifferences} from '../../pipeline/check/readings/word-differences.ts'
import {collectingRun} from '../../pipeline/diagnostics/index.ts'
import {segment} from '../../pipeline/segment/index.ts'
import {readText} from '../extract/read.ts'
import {structured} from '../extract/structured.ts'

async function findings(here: string, there: string, file = 'b.html') {
  const {draft} = await readText(there, file)
  const {sections} = segment(draft, 'nb', collectingRun())
  const document = {...(await structured(here)), part: 'page'}
  return checkReadings([document], [{part: 'page', lang: 'nb', file, sections}])
}
const said = async (here: string, there: string, file?: string) =>
  (await findings(here, there, file)).map(({detail}) => `${detail.here} | ${detail.there}`)

const page = '# Planen\n\nPlanen gjelder i tre år fra 2018 og bygger på avtalen.\n\n- miljø og klima\n- fisk og hav\n'

describe('two readings of one edition', () => {
  it('should report words that differ, with both places', async () => {
    const html =
      '<h1>Planen</h1><p>Planen gjelder i fire år fra 2018 og bygger på avtalen.</p><ul><li>miljø og klima<li>fisk og hav</ul>'
    const [finding, ...more] = await findings(page, html)
    expect(more).toEqual([])
    expect(finding).toMatchObject({
      rule: 'check:reading-differs',
      detail: {here: 'tre', there: 'fire', file: 'b.html', lang: 'nb'},
      places: [{kind: 'text', file: 'a.md'}],
      related: [{kind: 'text', file: 'b.html'}]
    })
  })

  it('should show the words around what one of them leaves out', async () => {
    const html =
      '<h1>Planen</h1><p>Planen gjelder i tre år fra 2018 og bygger på avtalen.</p><ul><li>miljø og klima</ul>'
    expect(await said(page, html)).toEqual(['klima … fisk og hav | klima'])
  })

  it('should not report other blocks, marks, capitals, hyphens or menus', async () => {
    const html =
      '<h1>PLANEN</h1><p>Planen gjelder i tre år</p><p>fra 2018 – og bygger på av-talen. <b>Miljø</b> og klima; fisk og hav</p><h2>Kontakt</h2><p>Telefon: 22 24 90 90</p>'
    expect(await said(page, html)).toEqual([])
  })

  it('should not report a passage that stands at another place', async () => {
    const note = 'Beløpet er oppdiktet for dette dokumentet.'
    expect(
      await said(
        `# T\n\nStøtten er stor i år.\n\n${note}\n\nMer kommer senere i planen.`,
        `# T\n\nStøtten er stor i år.\n\nMer kommer senere i planen.\n\n${note}`,
        'b.md'
      )
    ).toEqual([])
  })

  it('should say once that two files are not the same text', async () => {
    const other = '# Noe annet\n\nHer står en helt ulik tekst om vær, vind og båter som aldri kommer fram til kaia.\n'
    expect(await said(page, other, 'b.md')).toHaveLength(1)
  })

  it('should turn any text into any other one by its differences', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'), {maxLength: 60})
    fc.assert(
      fc.property(words, words, (a, b) => {
        const differences = wordDifferences(a, b)
        const made = differences.reduceRight(
          (text, {from, to, otherFrom, otherTo}) => text.toSpliced(from, to - from, ...b.slice(otherFrom, otherTo)),
          [...a]
        )
        expect(made).toEqual(b)
        expect(wordDifferences(a, a)).toEqual([])
      }),
      {numRuns: 300, seed: 20175}
    )
  })
})
