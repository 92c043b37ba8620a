import {type Replay, replay} from '../../pipeline/decisions/index.ts'
import {collectingRun, type Diagnostic} from '../../pipeline/diagnostics/index.ts'
import {type IdentifiedDocument, identify} from '../../pipeline/identify/index.ts'
import type {Decision, DecisionAction, SeenSegment} from '../../pipeline/model/decision.ts'
import type {Identity} from '../../pipeline/model/identity.ts'
import {segmentsOf} from '../../pipeline/model/reading-order.ts'
import type {Alignment, TranslationUnit} from '../../pipeline/model/unit.ts'
import {draft, paragraph, section} from '../identify/draft.ts'

/** A part with its editions, its ids and an alignment of the k-th sentence to the k-th. */
export interface Part {
  readonly documents: readonly IdentifiedDocument[]
  readonly lock: readonly Identity[]
  readonly alignment: Alignment
  /** The segment with this text, as a reviewer sees it. */
  see(text: string): SeenSegment
}

export const texts = {
  nb: ['Avtalen gjelder forskning.', 'Den varer i fire år.', 'Partene møtes hvert år.', 'Komiteen skriver referat.'],
  en: [
    'The agreement covers research.',
    'It lasts four years.',
    'The parties meet each year.',
    'The committee keeps minutes.'
  ],
  'zh-Hans': ['本协议涵盖科学研究。', '有效期为四年。', '双方每年举行会议。', '委员会负责撰写纪要。']
}

/** A page with these sentences, a paragraph each. */
export function part(
  editions: Readonly<Record<string, readonly string[]>> = texts,
  lock: readonly Identity[] = []
): Part {
  const drafts = Object.entries(editions).map(([lang, sentences]) => ({
    part: 'page',
    lang,
    draft: draft(
      section(
        null,
        sentences.map(sentence => paragraph(sentence))
      )
    )
  }))
  const identified = identify(drafts, lock, collectingRun())
  const byLang = new Map(
    identified.documents.map(({lang, sections}) => [lang, [...segmentsOf(sections)].map(({segment}) => segment)])
  )
  const all = [...byLang.values()].flat()
  const langs = Object.keys(editions)
  const rows = Math.max(...langs.map(lang => byLang.get(lang)!.length))
  const units = Array.from({length: rows}, (_, row) =>
    unit(
      `unit-${row}`,
      Object.fromEntries(
        langs.map(lang => [
          lang,
          byLang
            .get(lang)!
            .slice(row, row + 1)
            .map(({id}) => id)
        ])
      )
    )
  )
  return {
    ...identified,
    alignment: {work: 'w', part: 'page', langs, coverage: [], units},
    see(text) {
      const segment = all.find(candidate => candidate.text === text)
      if (!segment) throw new RangeError(`no segment says ${text}`)
      return {id: segment.id, hash: segment.contentHash, text}
    }
  }
}

export function unit(id: string, members: Readonly<Record<string, readonly string[]>>): TranslationUnit {
  const langs = Object.keys(members)
  const pairs = langs.flatMap((a, index) =>
    langs.slice(index + 1).map(b => {
      const isWhole = members[a]!.length > 0 && members[b]!.length > 0
      return [`${a}-${b}`, {confidence: isWhole ? 0.9 : 0, status: isWhole ? 'auto' : 'untranslated'}] as const
    })
  )
  return {id, members, confidence: 0.9, pairs: Object.fromEntries(pairs)}
}

/** An event on a pair, by the texts that were seen; `more` overrides anything. */
export function event(
  id: string,
  action: DecisionAction,
  seen: Decision['seen'],
  more: Partial<Decision> = {}
): Decision {
  const langs = Object.keys(seen)
  return {
    v: 1,
    id,
    after: [],
    who: 'Reviewer A',
    when: '2026-11-01T12:00:00Z',
    part: 'page',
    action,
    pair: langs.length === 2 ? langs.join('-') : null,
    seen,
    result: {},
    ...more
  }
}

/** Events that each follow the one before. */
export function chain(...events: readonly Decision[]): readonly Decision[] {
  return events.map((one, index) => ({...one, after: index === 0 ? one.after : [events[index - 1]!.id]}))
}

export function replayed(
  events: readonly Decision[],
  on: Part
): Replay & {
  readonly diagnostics: readonly Diagnostic[]
  readonly rules: readonly string[]
  readonly statuses: Alignment
} {
  const run = collectingRun()
  const result = replay(events, on.documents, run, on.lock)
  const statuses = result.overlay(on.alignment)
  return {...result, statuses, diagnostics: run.diagnostics, rules: run.diagnostics.map(({rule}) => rule)}
}
