import {readFileSync} from 'node:fs'
import {marked, paragraphAt, type RawPage, rawPdf, ruleAt, textAt} from '../ingest/pdf/raw-pdf.ts'

const specimen = (lang: string): Uint8Array =>
  readFileSync(new URL(`../../sources/kina-norge-handlingsplan/plan.${lang}.pdf`, import.meta.url))

const lines = ['Planen gjelder i tre år og bygger på', 'avtaler mellom Norge og Kina om forsk-', 'ning og teknologi.']
const columns: RawPage = {
  content:
    textAt(70, 60, '1 Innledning', 16, 2) +
    paragraphAt(70, 90, lines) +
    paragraphAt(320, 90, lines) +
    textAt(290, 800, '1')
}
const table: RawPage = {
  content:
    textAt(70, 80, 'Tabell 1. Frister', 9, 2) +
    [100, 120, 140, 160].map(y => ruleAt(70, y, 400, y)).join('') +
    [70, 200, 400].map(x => ruleAt(x, 100, x, 160)).join('') +
    [0, 1, 2]
      .map(i => textAt(75, 114 + 20 * i, `Oppgave ${i}`) + textAt(205, 114 + 20 * i, `${i + 1}. mars`))
      .join('') +
    textAt(70, 790, '1 En note.', 7)
}
const tagged: RawPage = {
  content:
    marked(0, textAt(70, 60, 'Overskrift', 16, 2)) +
    marked(1, paragraphAt(70, 90, lines)) +
    marked(2, textAt(70, 140, 'Til slutt.')),
  tags: [
    {role: 'H1', mcids: [0]},
    {role: 'P', mcids: [1]},
    {role: 'P', mcids: [2]}
  ]
}
const list: RawPage = {
  content:
    ['a) mål', 'b) midler', 'c) frister'].map((text, i) => textAt(80, 60 + 14 * i, text)).join('') +
    textAt(290, 800, '2'),
  rotate: 90
}

/** Small files whose operators stand open, and the three specimens. */
export const smallPdfs: readonly Uint8Array[] = [
  rawPdf([columns, list], {outline: [{title: 'Innledning', page: 1}], info: '/Title (Plan)'}),
  rawPdf([table]),
  rawPdf([tagged])
]
export const specimens: readonly Uint8Array[] = ['nb', 'en', 'zh-Hans'].map(specimen)
