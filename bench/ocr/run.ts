import {readFileSync} from 'node:fs'
import {parseArgs} from 'node:util'
import {collectingRun} from '../../pipeline/diagnostics/index.ts'
import {recognisePages} from '../../pipeline/ingest/ocr/recognise-pages.ts'
import {openRenderer} from '../../pipeline/ingest/ocr/render-pages.ts'
import {joinSpans} from '../../pipeline/ingest/pdf/line.ts'
import type {Page} from '../../pipeline/ingest/pdf/page.ts'
import {readDocument} from '../../pipeline/ingest/pdf/read-document.ts'
import {comparable, edits, folded} from './character-error.ts'
import {type ReferenceLine, referenceLines} from './reference-lines.ts'
import {pictureDocument, type Scan, scanned, seeded} from './scan.ts'

/*
 * Measures text recognition: pages of the specimen plans are drawn, spoilt as a scanner spoils them (seeded), put into a PDF of pictures and read
 * again. Prints per language and condition the share of wrong characters: words are put to the line of the text layer in whose box they lie, so that places
 * count and order does not; words outside any line are errors too.
 *
 *     node bench/ocr/run.ts [--lang nb,en,zh-Hans] [--pages 2,3,4] [--only clean-300,skew-1]
 */

/** Points that a word may stand off its line. */
const SLACK = 3

const conditions: readonly Scan[] = [
  {name: 'clean-300', dpi: 300, skew: 0, noise: 0, shadow: 0},
  {name: 'clean-200', dpi: 200, skew: 0, noise: 0, shadow: 0},
  {name: 'clean-150', dpi: 150, skew: 0, noise: 0, shadow: 0},
  {name: 'skew-1', dpi: 300, skew: 1, noise: 0, shadow: 0},
  {name: 'skew-2', dpi: 300, skew: -2, noise: 0, shadow: 0},
  {name: 'noise', dpi: 300, skew: 0, noise: 30, shadow: 0},
  {name: 'all', dpi: 200, skew: 1.3, noise: 20, shadow: 90},
  {name: 'grain', dpi: 100, skew: 2, noise: 60, shadow: 90}
]

const {values} = parseArgs({
  options: {
    lang: {type: 'string', default: 'nb,en,zh-Hans'},
    pages: {type: 'string', default: '2,3,4'},
    only: {type: 'string'},
    show: {type: 'boolean', default: false}
  }
})
const wanted = values.pages.split(',').map(Number)
const chosen = conditions.filter(({name}) => values.only === undefined || values.only.split(',').includes(name))

console.log('lang     condition   wrong %  folded %  low-conf.  s/page  characters')
for (const lang of values.lang.split(',')) {
  const file = `sources/kina-norge-handlingsplan/plan.${lang}.pdf`
  const bytes = readFileSync(new URL(`../../${file}`, import.meta.url))
  const reference = await referenceLines({file, bytes, lang})
  const pages = wanted.filter(number => number <= reference.length)
  for (const scan of chosen) {
    const random = seeded(20180101)
    const images = []
    const renderer = await openRenderer(bytes, scan.dpi)
    for (const number of pages) images.push(scanned((await renderer.draw(number)).image, scan, random))
    await renderer.close()
    const {width, height} = reference[0]!.page
    const picture = {file: `${lang}.${scan.name}.pdf`, bytes: pictureDocument(images, [width, height]), lang}
    const run = collectingRun()
    const started = performance.now()
    const read = await recognisePages(picture, (await readDocument(picture, run)).pages, run)
    const seconds = (performance.now() - started) / 1000
    let [raw, fold, count, low, words] = [0, 0, 0, 0, 0]
    for (const [index, number] of pages.entries()) {
      const score = compare(reference[number - 1]!.lines, read.pages[index]!)
      raw += score.raw
      fold += score.fold
      count += score.count
    }
    for (const {rule} of run.diagnostics) if (rule === 'ocr:low-confidence') low++
    words += pages.length
    const percent = (part: number): string => ((100 * part) / count).toFixed(2).padStart(7)
    console.log(
      `${lang.padEnd(8)} ${scan.name.padEnd(10)} ${percent(raw)}   ${percent(fold)}   ${low}/${words}        ${(seconds / pages.length).toFixed(1).padStart(4)}    ${count}`
    )
    for (const {rule, detail} of run.diagnostics) if (rule !== 'ocr:low-confidence') console.log('   ', rule, detail)
  }
}

function compare(lines: readonly ReferenceLine[], page: Page): {raw: number; fold: number; count: number} {
  const left = new Set(page.spans)
  let [raw, fold, count] = [0, 0, 0]
  for (const line of lines) {
    const inside = [...left].filter(({box}) => {
      const [x, y] = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2]
      return x > line.box[0] - SLACK && x < line.box[2] + SLACK && y > line.box[1] && y < line.box[3]
    })
    for (const span of inside) left.delete(span)
    const text = joinSpans(inside.sort((a, b) => a.box[0] - b.box[0]))
    const wrong = edits(comparable(line.text), comparable(text))
    if (values.show && wrong > 0) console.log(`    - ${line.text}\n    + ${text}`)
    raw += wrong
    fold += edits(folded(line.text), folded(text))
    count += [...comparable(line.text)].length
  }
  const stray = [...left].map(span => comparable(span.text)).join('')
  if (values.show && stray !== '') console.log(`    stray: ${[...left].map(span => span.text).join(' ')}`)
  return {raw: raw + [...stray].length, fold: fold + [...stray].length, count}
}
