import {memo} from 'preact/compat'
import type {Evidence, Finding, TranslationUnit} from '../../../pipeline/model/index.ts'
import type {BlockView, PartView, RemarkView} from '../../contract/part-view.ts'
import {Glyph} from '../bar/glyph.tsx'
import {findingWords} from '../words/finding-words.ts'
import {say} from '../words/say.ts'
import {findingMarks} from './finding-marks.ts'
import {MarkedText} from './marked-text.tsx'
import {SignIcon} from './sign-icon.tsx'
import {evidenceMarks, searchMarks} from './unit-marks.ts'
import {livePairs, unitConfidence, unitSign} from './unit-state.ts'

export interface RowProps {
  readonly unit: TranslationUnit
  /** Place among the rows that are shown, from 0. */
  readonly row: number
  /** Place in the part, from 1: the same whatever the filters show. */
  readonly number: number
  readonly langs: readonly string[]
  readonly pairs: PartView['pairs']
  readonly segments: PartView['segments']
  readonly blocks: PartView['blocks']
  /** The language in focus; null where the row is not. */
  readonly focusLang: string | null
  readonly focusSegment: number
  readonly carried: string | null
  readonly sought: string
  readonly findings: readonly Finding[]
  readonly remarks: readonly RemarkView[]
  readonly evidence: readonly Evidence[]
  readonly pending: Readonly<Record<string, string>> | undefined
  /** Confirmed together with others only. */
  readonly bulk: boolean
  readonly locale: string
}

/** One translation unit: its sign, and a cell for every language. */
export const Row = memo(function Row(props: RowProps) {
  const {unit, row, langs, pairs, focusLang, findings, remarks, pending} = props
  const sign = unitSign(unit, pairs, langs, pending)
  const confidence = unitConfidence(unit, pairs, langs)
  const hasSides = livePairs(unit, pairs, langs).some(({langs: both}) =>
    both.every(lang => (unit.members[lang] ?? []).length > 0)
  )
  const badges = [
    ['finding', 'attention', findings.filter(({accepted}) => accepted === undefined).length],
    ['comment', 'remarks', remarks.filter(({kind}) => kind === 'comment').length],
    ['translation-error', 'wrong', remarks.filter(({kind}) => kind === 'translation-error').length]
  ] as const
  return (
    <div
      role="row"
      class={`row shape-${shapeOf(props)} is-${sign} ${focusLang === null ? '' : 'in-focus'}`}
      aria-rowindex={row + 2}
      data-row={row}
      data-unit={unit.id}
    >
      <div role="rowheader" class="cell state" aria-colindex={1}>
        <SignIcon sign={props.bulk && !pending && sign === 'reviewed' ? 'bulk' : sign} />
        <span class="number">{props.number}</span>
        {hasSides && (sign === 'likely' || sign === 'doubtful') ? (
          <span class="confidence" title={say('confidence', {percent: percent(confidence)})}>
            {percent(confidence)}
          </span>
        ) : null}
        {badges.map(([kind, glyph, count]) =>
          count === 0 ? null : (
            <span key={kind} class={`badge ${kind}`} title={say(`badge.${kind}`, {count})}>
              <Glyph name={glyph} size={13} />
              {count}
            </span>
          )
        )}
      </div>
      {langs.map((lang, column) => (
        <Cell key={lang} {...props} lang={lang} column={column} />
      ))}
    </div>
  )
})

function Cell(props: RowProps & {readonly lang: string; readonly column: number}) {
  const {unit, row, lang, column, segments, blocks, focusLang, focusSegment, carried, findings, evidence, sought} =
    props
  const ids = unit.members[lang] ?? []
  const isFocused = focusLang === lang
  return (
    <div
      role="gridcell"
      id={`cell-${row}-${lang}`}
      class={`cell text ${isFocused ? 'focused' : ''} ${ids.length === 0 ? 'gap' : ''}`}
      aria-colindex={column + 2}
      aria-selected={isFocused}
      lang={lang}
      data-lang={lang}
    >
      {ids.length === 0 ? (
        <span class="gap-words">{say('gap')}</span>
      ) : (
        ids.map((id, index) => {
          const segment = segments[id]
          if (!segment) return null
          const block = blocks[segment.block]
          const before = blocks[segments[ids[index - 1] ?? '']?.block ?? -1]
          const marks = [
            ...findingMarks({id, lang, text: segment.text}, findings, finding => findingWords(finding).message),
            ...(sought === '' ? [] : searchMarks(segment.text, sought)),
            ...(evidence.length === 0 ? [] : evidenceMarks(id, segment.text, evidence))
          ]
          const isActive = isFocused && index === Math.min(focusSegment, ids.length - 1)
          return (
            <span
              key={id}
              class={`segment type-${block?.type ?? 'paragraph'} depth-${Math.min(block?.depth ?? 1, 6)} ${isActive ? 'active' : ''} ${carried === id ? 'carried' : ''} ${ids.length > 1 ? 'several' : ''}`}
              data-segment={id}
            >
              <span class="grip" draggable aria-hidden="true" title={say('grip')} />
              {block && block !== before ? <Marker block={block} /> : null}
              <MarkedText text={segment.text} marks={marks} />
              {segment.extracted === undefined ? null : (
                <span class="edited" title={say('edited', {text: segment.extracted})}>
                  {say('editedShort')}
                </span>
              )}
            </span>
          )
        })
      )}
    </div>
  )
}

/** What shows that a text is an item of a list or a cell of a table. */
function Marker({block}: {readonly block: BlockView}) {
  // One bullet for all: editions set theirs in many sizes.
  if (block.type === 'listItem')
    return <span class="marker">{block.marker && !/[\p{L}\p{N}]/u.test(block.marker) ? '•' : block.marker}</span>
  if (block.type === 'cell')
    return (
      <span class="marker table" title={say('tableCell', {row: block.row ?? 0, column: block.column ?? 0})}>
        {block.row}.{block.column}
      </span>
    )
  if (block.type === 'footnote' || block.type === 'caption')
    return <span class="marker kind">{say(`type.${block.type}`)}</span>
  return null
}

function shapeOf({unit, langs, segments, blocks}: RowProps): string {
  const first = langs.flatMap(lang => unit.members[lang] ?? [])[0]
  return blocks[segments[first ?? '']?.block ?? -1]?.type ?? 'paragraph'
}

function percent(confidence: number): number {
  // Never "100" for what is not certain.
  return confidence === 1 ? 100 : Math.min(99, Math.round(confidence * 100))
}
