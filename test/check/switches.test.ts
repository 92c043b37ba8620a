import {describe, expect, it} from 'vitest'
import {check, inlineSwitches} from '../../pipeline/check/index.ts'
import {collectingRun} from '../../pipeline/diagnostics/index.ts'
import type {Document, RuleSettings} from '../../pipeline/model/index.ts'
import {makeBlock, makeDocument, makeSection} from '../make-document.ts'
import {examples} from './rule-examples.ts'

const bad = examples['check:number-differs'].bad
const found = (levels: RuleSettings) => check({...bad, levels}, collectingRun())

describe('rules in the settings', () => {
  it('should be as severe as the settings say', () => {
    expect(found({'check:number-differs': 'error'})).toMatchObject([{rule: 'check:number-differs', severity: 'error'}])
    expect(found({'check:number-differs': 'info'})).toMatchObject([{severity: 'info'}])
  })

  it('should not be heard where they are off', () => {
    expect(found({'check:number-differs': 'off'})).toEqual([])
  })

  it('should not change rules that the settings do not name', () => {
    expect(found({'check:width': 'off'})).toMatchObject([{rule: 'check:number-differs', severity: 'warning'}])
  })

  it('should keep a finding its id, however loud it is', () => {
    expect(found({'check:number-differs': 'error'})[0]?.id).toBe(found({})[0]?.id)
  })
})

/** An edition of a paragraph a line, each where it stands in the text. */
function edition(text: string): Document {
  const blocks = text.split('\n').flatMap((line, n) => {
    if (line === '' || line.startsWith('<!--')) return []
    const offset = text.split('\n').slice(0, n).join('\n').length + (n === 0 ? 0 : 1)
    const at = (column: number) => ({line: n + 1, column, offset: offset + column - 1})
    const places = [{kind: 'text', file: 'page.en.md', start: at(1), end: at(line.length + 1)}] as const
    const block = makeBlock('paragraph', line)
    return [{...block, places, segments: block.segments.map(segment => ({...segment, places}))}]
  })
  return makeDocument([makeSection({blocks})], {
    lang: 'en',
    snapshot: {file: 'page.en.md', sha256: '', mediaType: 'text/markdown'}
  })
}

/** Lines on which a word is doubled, as far as the comments of the text let it be said. */
function heard(text: string): readonly number[] {
  const document = edition(text)
  const {stretches: silent} = inlineSwitches(text, document)
  const work = {parts: {page: {editions: {}}}}
  return check({work, documents: [document], alignments: [], silent}, collectingRun()).flatMap(({places: [place]}) =>
    place?.kind === 'text' ? [place.start.line] : []
  )
}

describe('comments in an edition', () => {
  it('should silence a rule for the block that follows, and for no other', () => {
    expect(
      heard('The the plan.\n\n<!-- samsvar-ignore check:doubled-word: a name -->\n\nThe the plan.\n\nThe the plan.')
    ).toEqual([1, 7])
  })

  it('should not silence a rule that they do not name', () => {
    expect(heard('<!-- samsvar-ignore check:quotes -->\n\nThe the plan.')).toEqual([3])
  })

  it('should silence every rule where they name none', () => {
    expect(heard('<!-- samsvar-ignore -->\nThe the plan.')).toEqual([])
  })

  it('should silence rules from where they are off to where they are on', () => {
    expect(
      heard(
        'The the plan.\n<!-- samsvar-off check:doubled-word -->\nThe the plan.\n\nThe the plan.\n<!-- samsvar-on -->\nThe the plan.'
      )
    ).toEqual([1, 7])
    expect(heard('The the plan.\n<!-- samsvar-off -->\nThe the plan.')).toEqual([1])
  })

  it('should tell where a rule is named, so that a misspelt one can be reported', () => {
    const text = 'Text.\n\n<!-- samsvar-off check:qotes -->'
    expect(inlineSwitches(text, edition(text)).named).toMatchObject([
      {rule: 'check:qotes', place: {kind: 'text', file: 'page.en.md', start: {line: 3, column: 1, offset: 7}}}
    ])
  })
})
