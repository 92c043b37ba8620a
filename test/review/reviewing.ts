import {randomUUID} from 'node:crypto'
import {join} from 'node:path'
import type {DecisionAction, TranslationUnit} from '../../pipeline/model/index.ts'
import {fileCache} from '../../pipeline/store/file-cache.ts'
import type {DraftDecision} from '../../review/contract/draft-decision.ts'
import type {PartView} from '../../review/contract/part-view.ts'
import {type OpenWorks, openWorks} from '../../review/server/open-works.ts'
import type {WorkSession} from '../../review/server/work-session.ts'
import {WORK} from './review-root.ts'

/** A work open for review without a screen. */
export interface Reviewing {
  readonly works: OpenWorks
  readonly session: WorkSession
  view(part?: string): PartView
  /** Decides on rows in all languages, or of one pair. */
  decide(
    action: DecisionAction,
    units: readonly TranslationUnit[],
    result?: DraftDecision['result'],
    part?: string
  ): Promise<string>
  close(): Promise<void>
}

export async function reviewing(root: string, who: string): Promise<Reviewing> {
  const works = openWorks({root, who, cache: fileCache(join(root, '.cache'))})
  const session = (await works.open(WORK))!
  const view = (part = 'page') => session.part(part)!.view
  return {
    works,
    session,
    view,
    async decide(action, units, result = {}, part = 'page') {
      const id = randomUUID()
      await session.decide([{id, part, action, pair: null, seen: seenOf(view(part), units), result}])
      return id
    },
    close: () => works.close()
  }
}

/** What a row shows, by language. */
export function seenOf({langs, segments}: PartView, units: readonly TranslationUnit[]): DraftDecision['seen'] {
  return Object.fromEntries(
    langs.map(lang => [
      lang,
      units.flatMap(({members}) => (members[lang] ?? []).map(id => ({id, hash: segments[id]!.hash})))
    ])
  )
}

/** One bead of all that rows hold. */
export function beadOf(langs: readonly string[], units: readonly TranslationUnit[]) {
  return Object.fromEntries(langs.map(lang => [lang, units.flatMap(({members}) => members[lang] ?? [])]))
}
