import type {Block, Cell, TextBlock} from '../../model/block.ts'
import type {LanguageTag} from '../../model/language-tag.ts'
import type {Numbering, Section} from '../../model/section.ts'
import {numberPath} from '../number-path.ts'
import {numberingOf} from '../numbering.ts'

/** Something that bears a number of its own: a numbered section, an article that begins a paragraph, a caption. */
export interface ReferenceTarget {
  readonly id: string
  readonly kind: Numbering['kind'] | 'table' | 'figure'
  readonly path: readonly number[]
  /** `4-2a` for § 4-2 a. */
  readonly sign: string | null
  /** False for a heading numbered without a word, `2.1 Mål`, which a chapter, section or point may mean. */
  readonly named: boolean
  /** The sections around it, outermost first, itself included where it is one. */
  readonly within: readonly Section[]
  /** The blocks in it where points are looked for; for an article that begins a paragraph the blocks up to the next one. */
  readonly blocks: readonly Block[]
  /** Characters at the start of its own text that are its number. */
  readonly label: number
  /** Id of the block that bears the number. */
  readonly bearer: string
}

/** Everything in a document that a reference may mean. */
export function referenceTargets(sections: readonly Section[], lang: LanguageTag): readonly ReferenceTarget[] {
  return [...targetsIn(sections, [], lang)]
}

function* targetsIn(
  sections: readonly Section[],
  above: readonly Section[],
  lang: LanguageTag
): Generator<ReferenceTarget> {
  for (const section of sections) {
    if (section.role === 'contents') continue
    const within = [...above, section]
    const {numbering, title} = section
    if (numbering && title && numbering.path.length > 0)
      yield {...shared(numbering, within), id: section.id, blocks: blocksIn(section), bearer: title.id}
    const texts = section.blocks.filter(block => block.type !== 'table')
    for (const [index, block] of texts.entries()) {
      const captioned = captionTarget(block, within)
      if (captioned) yield captioned
      const inline = articleOf(block, lang)
      if (!inline) continue
      const label = bearsArticle(block) ? 0 : inline.label.length
      const next = texts.findIndex((other, at) => at > index && articleOf(other, lang) !== null)
      const blocks = [block, ...texts.slice(index + 1, next < 0 ? texts.length : next)]
      yield {...shared(inline, within), id: block.id, blocks, bearer: block.id, label}
    }
    yield* targetsIn(section.sections, within, lang)
  }
}

/** True for an item whose marker is the number of an article, 第四条: its own text is the article's first paragraph. */
export const bearsArticle = (
  block: Block | Cell
): block is Extract<TextBlock, {type: 'listItem'}> & {readonly marker: string} =>
  block.type === 'listItem' && /^第.+[条條]$/u.test(block.marker ?? '')

function shared({kind, label, path}: Numbering, within: readonly Section[]) {
  const sign = label.startsWith('§') ? label.slice(1).replace(/\s/gu, '').toLowerCase() : null
  return {kind, path, sign, named: sign === null && /\p{L}/u.test(label), within, label: label.length}
}

/** Laws set the number of an article before its text: 第四条　双方应当…, "§ 4. Loven gjelder …", "Article 4. – The parties …". */
function articleOf(block: TextBlock | Cell, lang: LanguageTag): Numbering | null {
  if (bearsArticle(block)) return numberingOf(block.marker, lang)
  if (block.type !== 'paragraph' && block.type !== 'listItem') return null
  if (!/^(?:第|§|art)/iu.test(block.text)) return null
  const numbering = numberingOf(block.text, lang)
  if (!numbering || (numbering.kind !== 'article' && !numbering.label.startsWith('§'))) return null
  const rest = block.text.slice(numbering.label.length)
  return rest === '' ||
    /^(?:[ \u00a0]?[.:：–—][ \u00a0]?(?=\p{L}|[（(«“"–—]|$)|[\u3000 \u00a0]+(?=[\p{sc=Han}（《“])|[\u3000 \u00a0]+(?=\p{Lu}))/u.test(
      rest
    )
    ? numbering
    : null
}

const caption =
  /^(?:(?<table>tabell|table|tab\.|表)|(?<figure>figur|figure|fig\.|图|圖))\s?(?<number>\d{1,3}(?:[.-]\d{1,3}){0,2}|[A-Z](?!\p{L})|[一二三四五六七八九十]{1,3})/iu

function captionTarget(block: TextBlock, within: readonly Section[]): ReferenceTarget | null {
  const match = caption.exec(block.text)
  if (!match?.groups?.number || !isCaption(block, match[0])) return null
  const kind = match.groups.table === undefined ? 'figure' : 'table'
  const path = numberPath(match.groups.number)
  const own = {kind, path, sign: null, named: true, within} as const
  return {...own, id: block.id, blocks: [], label: match[0].length, bearer: block.id}
}

/** Formats without captions have a paragraph of its own for one: "Tabell 1. Satser", "Figure 2: Funding". UTF-16 units. */
const LONGEST_CAPTION = 250

function isCaption({type, text}: TextBlock, label: string): boolean {
  if (type === 'caption') return true
  return (
    type === 'paragraph' &&
    text.length <= LONGEST_CAPTION &&
    /^(?:[.:：]\s?|\s?[–—]\s|[\u3000 ](?=\p{sc=Han}))\S/u.test(text.slice(label.length))
  )
}

/** A section's own blocks and those of the lists in it, in reading order. */
function blocksIn(section: Section): readonly Block[] {
  const inner = section.sections.filter(({title}) => title === null)
  return [...(section.introduction ? [section.introduction] : []), ...section.blocks, ...inner.flatMap(blocksIn)]
}
