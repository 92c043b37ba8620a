import {readFile} from 'node:fs/promises'
import {toString as textOf} from 'mdast-util-to-string'
import {describe, expect, it} from 'vitest'
import {blocksOf} from '../../../bench/pdf/blocks.ts'
import {collectingRun, type Diagnostic, FileUnusable} from '../../../pipeline/diagnostics/index.ts'
import {ingestPdf} from '../../../pipeline/ingest/pdf/ingest-pdf.ts'
import type {Source} from '../../../pipeline/ingest/source.ts'
import type {Place} from '../../../pipeline/model/place.ts'
import {marked, paragraphAt, type RawOptions, type RawPage, rawPdf, ruleAt, textAt} from './raw-pdf.ts'

interface Outcome {
  readonly source: Source | null
  readonly rules: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
}

async function read(bytes: Uint8Array): Promise<Outcome> {
  const run = collectingRun()
  const source = await ingestPdf({file: 'x.pdf', bytes}, {}, run).catch((error: unknown) => {
    if (error instanceof FileUnusable) return null
    throw error
  })
  return {source, rules: run.diagnostics.map(d => d.rule), diagnostics: run.diagnostics}
}

const readPages = (pages: readonly RawPage[], options?: RawOptions): Promise<Outcome> => read(rawPdf(pages, options))
const texts = (outcome: Outcome): readonly string[] => outcome.source!.root.children.map(node => textOf(node))
const types = (outcome: Outcome): readonly string[] => outcome.source!.root.children.map(node => node.type)

const filler = [
  'The parties agree to work together on research and on technology for the',
  'whole of the period, and to tell one another every year what has been done',
  'and what is left to do in each of the areas that this plan names.'
]

describe('a file that cannot be read', () => {
  it('should report a PDF with a password', async () => {
    const secret = `<${'ab'.repeat(32)}>`
    const outcome = await readPages([{content: textAt(50, 50, 'Secret')}], {
      objects: {100: `<< /Filter /Standard /V 1 /R 2 /O ${secret} /U ${secret} /P -4 >>`},
      trailer: '/Encrypt 100 0 R /ID [<00> <00>]'
    })
    expect(outcome.rules).toEqual(['pdf:encrypted'])
  })

  it('should report bytes that are no PDF', async () => {
    expect((await read(new TextEncoder().encode('%PDF-1.4 and nothing else'))).rules).toEqual(['pdf:damaged'])
    expect((await read(new Uint8Array(0))).rules).toEqual(['pdf:damaged'])
  })

  it('should report a PDF without pages', async () => {
    const outcome = await read(rawPdf([]))
    expect(outcome.source).toBeNull()
    expect(['pdf:no-pages', 'pdf:damaged']).toContain(outcome.rules[0])
  })

  it('should come to an end wherever a file is cut off', async () => {
    const whole = rawPdf([{content: paragraphAt(50, 100, filler)}])
    for (let share = 1; share < 10; share++) {
      const outcome = await read(whole.slice(0, Math.floor((whole.length * share) / 10)))
      expect(outcome.source !== null || outcome.rules.length > 0).toBe(true)
    }
  })

  it('should stop between pages when asked to', async () => {
    const controller = new AbortController()
    controller.abort(new Error('stop'))
    const run = collectingRun({signal: controller.signal})
    await expect(ingestPdf({file: 'x.pdf', bytes: rawPdf([{content: ''}])}, {}, run)).rejects.toThrow('stop')
  })
})

describe('a page whose text cannot be trusted', () => {
  const picture =
    '<< /Type /XObject /Subtype /Image /Width 4 /Height 4 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 16 >>\nstream\n0123456789abcdef\nendstream'

  it('should report a page that is a picture', async () => {
    const outcome = await readPages([{content: 'q 500 0 0 700 40 60 cm /Im1 Do Q\n'}], {
      objects: {100: picture},
      resources: '/XObject << /Im1 100 0 R >>'
    })
    expect(outcome.rules).toEqual(['pdf:image-only'])
  })

  it('should not report an empty page', async () => {
    expect((await readPages([{content: ''}])).rules).toEqual([])
  })

  it('should report glyphs without characters', async () => {
    const type3 =
      '<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [0.001 0 0 0.001 0 0] /CharProcs << /g1 101 0 R >> /Encoding << /Type /Encoding /Differences [65 /g1] >> /FirstChar 65 /LastChar 65 /Widths [1000] /ToUnicode 102 0 R >>'
    const map = '1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <41> <FFFD> endbfchar'
    const outcome = await readPages([{content: 'BT /T3 20 Tf 50 700 Td (AAAAAAAA) Tj ET\n'}], {
      objects: {
        100: type3,
        101: '<< /Length 26 >>\nstream\n1000 0 0 0 750 750 d1 0 0 m\nendstream',
        102: `<< /Length ${map.length} >>\nstream\n${map}\nendstream`
      },
      resources: '/Font << /T3 100 0 R >>'
    })
    expect(outcome.rules).toEqual(['pdf:unmapped-text'])
  })

  it('should go on after a page that is missing', async () => {
    const outcome = await readPages([{content: paragraphAt(50, 100, filler)}], {
      objects: {2: '<< /Type /Pages /Kids [10 0 R 99 0 R] /Count 2 >>'}
    })
    expect(outcome.rules).toEqual(['pdf:page-failed'])
    expect(texts(outcome)[0]).toContain('The parties agree')
  })
})

describe('tags', () => {
  const lines = (n: number): readonly string[] =>
    Array.from({length: n}, (_, i) => `Paragraph number ${i + 1} stands alone and ends here.`)

  it('should be read where they are good', async () => {
    const content = marked(0, textAt(50, 60, 'A heading', 10)) + marked(1, paragraphAt(50, 90, filler))
    const outcome = await readPages([
      {
        content,
        tags: [
          {role: 'H2', mcids: [0]},
          {role: 'P', mcids: [1]}
        ]
      }
    ])
    expect(outcome.rules).toEqual([])
    expect(types(outcome)).toEqual(['heading', 'paragraph'])
  })

  it('should not be read where they miss half of the page', async () => {
    const content = marked(0, textAt(50, 60, 'A heading', 10)) + paragraphAt(50, 90, filler)
    const outcome = await readPages([{content, tags: [{role: 'H2', mcids: [0]}]}])
    expect(outcome.rules).toEqual(['pdf:tags-incomplete'])
    expect(texts(outcome).join(' ')).toContain('The parties agree')
  })

  it('should not be read where they jump about the page', async () => {
    const all = lines(12)
    const content = all.map((line, i) => marked(i, textAt(50, 60 + 30 * i, line))).join('')
    const order = [5, 1, 9, 0, 7, 2, 11, 3, 10, 4, 8, 6]
    const outcome = await readPages([{content, tags: order.map(mcid => ({role: 'P', mcids: [mcid]}))}])
    expect(outcome.rules).toEqual(['pdf:tags-out-of-order'])
    expect(texts(outcome)).toEqual(all)
  })

  it('should not be read where every line is a paragraph of its own', async () => {
    const content = [0, 1, 2, 3]
      .flatMap(k => filler.map((line, i) => marked(3 * k + i, textAt(50, 60 + 60 * k + 12 * i, line))))
      .join('')
    const outcome = await readPages([{content, tags: Array.from({length: 12}, (_, i) => ({role: 'P', mcids: [i]}))}])
    expect(outcome.rules).toEqual(['pdf:tags-flat'])
    expect(types(outcome)).toEqual(['paragraph', 'paragraph', 'paragraph', 'paragraph'])
  })
})

describe('layout', () => {
  it('should read two columns one after the other', async () => {
    const column = (name: string): readonly string[] =>
      Array.from({length: 8}, (_, i) => `${name} line ${i + 1} of the text in this column`)
    const content = paragraphAt(50, 100, column('Left')) + paragraphAt(310, 100, column('Right'))
    const all = texts(await readPages([{content}])).join(' ')
    expect(all.indexOf('Left line 8')).toBeLessThan(all.indexOf('Right line 1'))
  })

  it('should take running heads and page numbers out and keep them as furniture', async () => {
    const pages = [1, 2, 3].map(n => ({
      content: textAt(50, 40, 'Plan of work', 8) + paragraphAt(50, 100 + n, filler) + textAt(290, 800, String(n), 8)
    }))
    const outcome = await readPages(pages)
    expect(texts(outcome).join(' ')).not.toContain('Plan of work')
    expect(outcome.source!.furniture.map(f => f.kind).sort()).toEqual([
      ...Array(3).fill('header'),
      ...Array(3).fill('page-number')
    ])
    expect(texts(outcome).join(' ')).toContain('The parties agree')
  })

  it('should not take a first line that stands on one page only', async () => {
    const outcome = await readPages([{content: textAt(50, 40, 'Only here', 8) + paragraphAt(50, 100, filler)}])
    expect(texts(outcome).join(' ')).toContain('Only here')
  })

  it('should read a ruled table with its empty cells', async () => {
    const rules =
      [100, 120, 140].map(y => ruleAt(50, y, 350, y)).join('') +
      [50, 150, 250, 350].map(x => ruleAt(x, 100, x, 140)).join('')
    const cells =
      textAt(55, 114, 'Area') +
      textAt(155, 114, 'Party') +
      textAt(255, 114, 'Number') +
      textAt(55, 134, 'Energy') +
      textAt(255, 134, '2')
    const outcome = await readPages([{content: rules + cells}])
    expect(blocksOf(outcome.source!.root)[0]?.rows).toEqual([
      ['Area', 'Party', 'Number'],
      ['Energy', '', '2']
    ])
  })

  it('should tie a footnote to its reference', async () => {
    const body =
      textAt(50, 100, 'The amount is fixed') +
      textAt(140, 96, '1', 6) +
      textAt(50, 112, 'by the parties in the first year of the plan and not later than that.')
    const note = ruleAt(50, 700, 150, 700) + textAt(50, 712, '1', 5) + textAt(56, 715, 'Paid in two parts.', 8)
    const {root} = (await readPages([{content: body + note}])).source!
    const definition = root.children.find(node => node.type === 'footnoteDefinition')
    expect(definition).toMatchObject({identifier: '1', label: '1'})
    expect(JSON.stringify(root)).toContain('"type":"footnoteReference","label":"1"')
  })

  it('should keep a raised figure behind a mark raised where it has no note', async () => {
    const body =
      textAt(50, 100, 'The amount was fixed in 2025.') +
      textAt(187, 96, '1', 6) +
      textAt(50, 112, 'It applies to all the parties in the first year of the plan and not later than that.')
    expect(JSON.stringify((await readPages([{content: body}])).source!.root)).toContain('2025.¹')
  })

  it('should tie a footnote whose label the font draws raised, and leave other such figures as they are', async () => {
    // The codes of figures in WinAnsi, behind the helper that escapes them.
    const octal = (content: string): string => content.replaceAll('²', '\\262').replaceAll('¹', '\\271')
    const body =
      octal(textAt(50, 100, 'The area of 40 km² is fixed¹')) +
      textAt(50, 112, 'by the parties in the first year of the plan and not later than that.')
    const note = ruleAt(50, 700, 150, 700) + octal(textAt(50, 712, '¹Measured in two parts.', 8))
    const {root} = (await readPages([{content: body + note}])).source!
    expect(root.children.find(node => node.type === 'footnoteDefinition')).toMatchObject({identifier: '1'})
    expect(JSON.stringify(root)).toContain('"type":"footnoteReference","label":"1"')
    expect(JSON.stringify(root)).toContain('40 km² is fixed')
  })

  it('should nest lists by their indent', async () => {
    const items = [
      [60, '- first item of the list'],
      [80, 'a) inner item'],
      [80, 'b) another inner item'],
      [60, '- second item of the list']
    ] as const
    const content =
      textAt(50, 80, 'The plan has these parts:') + items.map(([x, line], i) => textAt(x, 100 + 12 * i, line)).join('')
    const blocks = blocksOf((await readPages([{content}])).source!.root)
    expect(blocks.filter(b => b.type === 'listItem').map(b => [b.level, b.text])).toEqual([
      [1, 'first item of the list'],
      [2, 'inner item'],
      [2, 'another inner item'],
      [1, 'second item of the list']
    ])
  })

  it('should give headings the depths of their bookmarks', async () => {
    const content =
      textAt(50, 60, 'One', 14, 2) +
      paragraphAt(50, 90, filler) +
      textAt(50, 160, 'Two', 14, 2) +
      paragraphAt(50, 190, filler) +
      textAt(50, 260, 'Three', 14, 2) +
      paragraphAt(50, 290, filler)
    const outcome = await readPages([{content}], {outline: ['One', 'Two', 'Three'].map(title => ({title, page: 1}))})
    expect(outcome.source!.root.children.filter(n => n.type === 'heading').map(n => n.depth)).toEqual([1, 1, 1])
  })

  it('should read a page whose text runs downward, and say where it stands', async () => {
    const outcome = await readPages([{content: paragraphAt(50, 100, filler), rotate: 90}])
    expect(texts(outcome).join(' ')).toContain('The parties agree')
    const [place] = outcome.source!.root.children[0]!.data!.places!
    const [x0, y0, x1, y1] = (place as Extract<Place, {kind: 'page'}>).boxes[0]!
    expect(y1 - y0).toBeGreaterThan(x1 - x0)
    expect(x1).toBeLessThan(842)
  })
})

describe('what comes out', () => {
  it('should be equal on every run', async () => {
    const bytes = rawPdf([{content: paragraphAt(50, 100, filler)}, {content: paragraphAt(50, 100, filler)}])
    expect(JSON.stringify((await read(bytes)).source)).toBe(JSON.stringify((await read(bytes)).source))
  })

  it('should leave the bytes as they were', async () => {
    const bytes = rawPdf([{content: paragraphAt(50, 100, filler)}])
    const copy = bytes.slice()
    await read(bytes)
    expect(bytes).toEqual(copy)
  })

  it('should say what the file says of itself', async () => {
    const outcome = await readPages([{content: ''}], {
      info: "/Title (Plan) /Author (Office) /CreationDate (D:20180412093000+02'00')"
    })
    expect(outcome.source!.properties).toMatchObject({
      title: 'Plan',
      author: 'Office',
      created: '2018-04-12T09:30:00+02:00',
      pages: '1'
    })
    expect(outcome.source!.properties['page-labels']).toBeUndefined()
  })

  it('should give every text node one box on one page', async () => {
    const {root} = (await readPages([{content: paragraphAt(50, 100, filler)}])).source!
    const paragraph = root.children[0]
    expect(paragraph?.type).toBe('paragraph')
    const nodes = paragraph?.type === 'paragraph' ? paragraph.children : []
    expect(nodes).toHaveLength(3)
    for (const node of nodes)
      expect(node.data?.places).toEqual([expect.objectContaining({kind: 'page', page: 1, boxes: [expect.any(Array)]})])
    expect(textOf(paragraph)).toBe(filler.join(' '))
  })
})

describe('the specimens', () => {
  for (const lang of ['nb', 'en', 'zh-Hans']) {
    it(`should be read as written in ${lang}, without furniture or watermark`, async () => {
      const file = `sources/kina-norge-handlingsplan/plan.${lang}.pdf`
      const expected = JSON.parse(
        await readFile(`test/fixtures/extract/plan.${lang}.blocks.json`, 'utf8')
      ) as readonly {
        readonly type: string
        readonly level?: number
        readonly text: string
        readonly rows?: readonly (readonly string[])[]
      }[]
      const {source, rules} = await read(await readFile(file))
      const found = blocksOf(source!.root).map(({type, level, text, rows: cells}) => ({
        type,
        ...(level === undefined ? {} : {level}),
        text,
        ...(cells === undefined ? {} : {rows: cells})
      }))
      expect(found).toEqual(
        expected.map(({type, level, text, rows: cells}) => ({
          type,
          ...(level === undefined ? {} : {level}),
          text,
          ...(cells === undefined ? {} : {rows: cells})
        }))
      )
      expect(rules).toEqual([])
      expect(source!.furniture.some(f => f.kind === 'watermark')).toBe(true)
    })
  }
})
