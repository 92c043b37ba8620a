import {seededRandom} from '../../check/seeded-random.ts'
import type {Block, Cell, Composition, Design, Item, Marker, TableStyle} from './composition.ts'
import {phrases} from './phrases.ts'

/** Chapters of a document, and sections of each. */
const chapters = 4
const sections = 2

/** Composes a document of a design; the same seed always gives the same text. */
export function compose(design: Design): Composition {
  const random = seededRandom(design.seed)
  const words = phrases[design.lang]
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const count = (from: number, to: number): number => from + Math.floor(random() * (to - from + 1))
  const fill = (text: string): string => {
    let topic = pick(words.topics)
    const filled = text.replace(/\{([aboyn])\}/g, (_, slot: string) => {
      if (slot === 'a') return topic
      if (slot === 'b') {
        topic = pick(words.topics.filter(t => t !== topic))
        return topic
      }
      if (slot === 'o') return pick(words.offices)
      return String(slot === 'y' ? count(2011, 2029) : count(3, 940))
    })
    return filled
  }
  const glue = design.lang === 'zh' ? '' : ' '
  const prose = (from: number, to: number): string =>
    Array.from({length: count(from, to)}, () => fill(pick(words.sentences))).join(glue)
  let notes = 0
  let tables = 0
  const paragraph = (noted: boolean): Block => {
    const text = prose(2, 5)
    if (!noted) return {kind: 'paragraph', text}
    notes++
    return {kind: 'paragraph', text, note: {label: String(notes), text: fill(pick(words.notes))}}
  }
  const list = (marker: Marker, inner?: Marker): Extract<Block, {kind: 'list'}> => ({
    kind: 'list',
    marker,
    items: Array.from({length: count(3, 5)}, (_, i): Item => {
      const text = fill(pick(words.items))
      return inner !== undefined && i === 1 ? {text, inner: list(inner)} : {text}
    })
  })
  const table = (style: TableStyle, merged: boolean): Block => {
    tables++
    const rows: Cell[][] = [words.heads.map(text => ({text}))]
    const n = count(4, 6)
    for (let i = 0; i < n; i++) {
      const row: Cell[] = [
        {text: fill(pick(words.items)).replace(/[；;]$/, '')},
        {text: pick(words.offices)},
        {text: String(count(2018, 2030))}
      ]
      if (merged && i === 2) row.push({text: fill(pick(words.notes)), rowspan: 2})
      else if (!(merged && i === 3))
        row.push({text: random() < 0.3 ? '' : random() < 0.5 ? fill(pick(words.notes)) : String(count(10, 999))})
      rows.push(row)
    }
    if (merged)
      rows.push([{text: fill(pick(words.items)).replace(/[；;]$/, ''), colspan: 3}, {text: String(count(100, 999))}])
    return {
      kind: 'table',
      style,
      caption: `${words.table} ${tables}${design.lang === 'zh' ? ' ' : '. '}${fill(pick(words.headings))}`,
      rows
    }
  }
  const article = (n: number): string =>
    design.lang === 'zh'
      ? `第${'一二三四五六七八九十'[n - 1] ?? n}条`
      : design.lang === 'en'
        ? `Article ${n}`
        : `Artikkel ${n}`
  const blocks: Block[] = []
  const used = new Set<string>()
  const heading = (level: number, number: string): Block => {
    let text = fill(pick(words.headings))
    while (used.has(text)) text = fill(pick(words.headings))
    used.add(text)
    return {kind: 'heading', level, number, text}
  }
  for (let chapter = 1; chapter <= chapters; chapter++) {
    blocks.push(
      heading(1, design.numbered === '1.1' ? `${chapter}` : design.numbered === 'article' ? article(chapter) : '')
    )
    blocks.push(paragraph(chapter % 2 === 1), paragraph(false))
    for (let section = 1; section <= sections; section++) {
      blocks.push(heading(2, design.numbered === '1.1' ? `${chapter}.${section}` : ''))
      blocks.push(paragraph(false))
      const marker = design.markers[(chapter + section) % design.markers.length]!
      const inner = design.markers[(chapter + section + 1) % design.markers.length]!
      blocks.push(list(marker, section === 2 ? inner : undefined), paragraph(section === 2))
      if (section === 1)
        blocks.push(table(design.tables[chapter % design.tables.length]!, chapter > 2), paragraph(false))
      if (section === 2 && chapter % 2 === 0)
        blocks.push(
          {
            kind: 'box',
            floating: chapter === 4 && design.columns === 1,
            blocks: [
              {kind: 'heading', level: 3, number: '', text: fill(pick(words.headings))},
              {kind: 'paragraph', text: prose(2, 3)},
              list('•')
            ]
          },
          paragraph(false),
          paragraph(false),
          paragraph(true)
        )
    }
  }
  return {design, title: words.title, blocks}
}
