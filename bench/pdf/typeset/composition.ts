/** A block of a composed document: its text is known, so that what a reader makes of it can be judged. */
export type Block =
  | {readonly kind: 'heading'; readonly level: number; readonly number: string; readonly text: string}
  | {readonly kind: 'paragraph'; readonly text: string; readonly note?: {readonly label: string; readonly text: string}}
  | {readonly kind: 'list'; readonly marker: Marker; readonly items: readonly Item[]}
  | {
      readonly kind: 'table'
      readonly style: TableStyle
      readonly caption: string
      readonly rows: readonly (readonly Cell[])[]
    }
  | {readonly kind: 'box'; readonly floating: boolean; readonly blocks: readonly Block[]}

export interface Item {
  readonly text: string
  readonly inner?: Extract<Block, {readonly kind: 'list'}>
}

export interface Cell {
  readonly text: string
  readonly colspan?: number
  readonly rowspan?: number
}

export type Marker = '–' | '•' | 'a)' | 'i.' | '1.' | '（一）' | '一、'
export type TableStyle = 'grid' | 'rows' | 'head' | 'none' | 'shaded'

/** How a document is set. */
export interface Design {
  readonly id: string
  readonly lang: 'nb' | 'en' | 'zh'
  readonly seed: number
  readonly columns: 1 | 2
  readonly sans: boolean
  readonly justified: boolean
  /** Points. */
  readonly size: number
  readonly indented: boolean
  readonly numbered: 'none' | '1.1' | 'article'
  readonly markers: readonly Marker[]
  readonly tables: readonly TableStyle[]
  readonly middle: boolean
}

export interface Composition {
  readonly design: Design
  readonly title: string
  readonly blocks: readonly Block[]
}

/** Documents of official style, each another mixture of what such documents have. */
export const designs: readonly Design[] = [
  {
    id: 'nb-report',
    lang: 'nb',
    seed: 11,
    columns: 1,
    sans: false,
    justified: true,
    size: 11,
    indented: false,
    numbered: '1.1',
    markers: ['–', 'a)', '•'],
    tables: ['grid', 'head'],
    middle: true
  },
  {
    id: 'nb-circular',
    lang: 'nb',
    seed: 12,
    columns: 1,
    sans: true,
    justified: false,
    size: 10,
    indented: false,
    numbered: 'none',
    markers: ['•', 'i.', '1.'],
    tables: ['none', 'rows'],
    middle: true
  },
  {
    id: 'nb-columns',
    lang: 'nb',
    seed: 13,
    columns: 2,
    sans: false,
    justified: true,
    size: 10,
    indented: true,
    numbered: 'none',
    markers: ['–', '1.'],
    tables: ['rows', 'none'],
    middle: false
  },
  {
    id: 'en-report',
    lang: 'en',
    seed: 21,
    columns: 1,
    sans: true,
    justified: false,
    size: 11,
    indented: false,
    numbered: '1.1',
    markers: ['•', 'a)', 'i.'],
    tables: ['shaded', 'none'],
    middle: true
  },
  {
    id: 'en-treaty',
    lang: 'en',
    seed: 22,
    columns: 1,
    sans: false,
    justified: true,
    size: 12,
    indented: true,
    numbered: 'article',
    markers: ['a)', 'i.', '1.'],
    tables: ['head', 'none'],
    middle: false
  },
  {
    id: 'en-columns',
    lang: 'en',
    seed: 23,
    columns: 2,
    sans: true,
    justified: false,
    size: 9,
    indented: false,
    numbered: '1.1',
    markers: ['–', '•'],
    tables: ['grid', 'rows'],
    middle: true
  },
  {
    id: 'zh-notice',
    lang: 'zh',
    seed: 31,
    columns: 1,
    sans: false,
    justified: true,
    size: 12,
    indented: true,
    numbered: 'article',
    markers: ['（一）', '1.', '•'],
    tables: ['grid', 'none'],
    middle: true
  },
  {
    id: 'zh-plan',
    lang: 'zh',
    seed: 32,
    columns: 1,
    sans: true,
    justified: false,
    size: 10.5,
    indented: false,
    numbered: '1.1',
    markers: ['一、', '（一）', '–'],
    tables: ['rows', 'shaded'],
    middle: true
  }
]
