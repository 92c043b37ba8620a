import type {Run} from '../diagnostics/index.ts'
import {languageOf} from '../language/index.ts'
import type {DraftBlock, DraftCell, DraftDocument, DraftSection, DraftSegment, DraftTextBlock} from '../model/draft.ts'
import type {LanguageTag} from '../model/language-tag.ts'
import {placesOf} from './place-of.ts'
import {type Span, splitSentences} from './split-sentences.ts'

/** Blocks that are one unit of translation whatever full stops they have. */
const whole: ReadonlySet<string> = new Set(['heading', 'code', 'figure', 'contactLine'])

/**
 * UTF-16 units from which a segment is reported. Official prose has sentences of up to about 900; what is longer is a list
 * without full stops, or text that lost its punctuation.
 */
const LONG_SEGMENT = 1500

/** Fills `segments` of every block and cell, by the rules of the block's own language where it has one. */
export function segment(draft: DraftDocument, lang: LanguageTag, run: Run): DraftDocument {
  const ofSection = (section: DraftSection): DraftSection => ({
    ...section,
    title: section.title && ofText(section.title),
    introduction: section.introduction && ofText(section.introduction),
    blocks: section.blocks.map(ofBlock),
    sections: section.sections.map(ofSection)
  })
  const ofBlock = (block: DraftBlock): DraftBlock =>
    block.type === 'table' ? {...block, rows: block.rows.map(row => row.map(ofCell))} : ofText(block)
  const ofText = (block: DraftTextBlock): DraftTextBlock => ({
    ...block,
    segments: segmentsOf(block, block.lang ?? lang, whole.has(block.type), run)
  })
  const ofCell = (cell: DraftCell): DraftCell => ({...cell, segments: segmentsOf(cell, lang, false, run)})

  const first = draft.sections[0]?.places[0]
  if (first && languageOf(lang).tag === 'zxx') run.report('segment:generic-rules', first, {lang})
  return {...draft, sections: draft.sections.map(ofSection)}
}

function segmentsOf(
  block: DraftTextBlock | DraftCell,
  lang: LanguageTag,
  undivided: boolean,
  run: Run
): readonly DraftSegment[] {
  const sentences = undivided ? trimmed(block.text) : splitSentences(block.text, lang)
  const spans = block.type === 'caption' ? withLabel(block.text, sentences) : sentences
  return spans.map(span => {
    const places = placesOf(span, block.runs, block.places)
    const length = span.end - span.start
    const place = places[0]
    if (place && length > LONG_SEGMENT && block.type !== 'code')
      run.report('segment:long', place, {length, limit: LONG_SEGMENT})
    return {...span, text: block.text.slice(span.start, span.end), places}
  })
}

/** A caption's label alone: "Tabell 2.", "Figure 3.1:". Translations write it with or without the mark, so it is no sentence. */
const captionLabel = /^\p{L}+\.?\s?\d+(?:[.-]\d+)*[.:]?$/u

/** The label of a caption goes with the sentence after it. */
function withLabel(text: string, [first, second, ...others]: readonly Span[]): readonly Span[] {
  if (!first) return []
  if (!second) return [first]
  if (!captionLabel.test(text.slice(first.start, first.end))) return [first, second, ...others]
  return [{start: first.start, end: second.end}, ...others]
}

/** The text without the white space around it; nothing where there is no other. */
function trimmed(text: string): readonly Span[] {
  const start = text.length - text.trimStart().length
  const end = text.trimEnd().length
  return end > start ? [{start, end}] : []
}
