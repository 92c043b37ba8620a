import {rm} from 'node:fs/promises'
import {join} from 'node:path'
import {collectingRun, type Diagnostic} from '../diagnostics/index.ts'
import {pairsBetween, personNames, withoutPersons} from '../emit/index.ts'
import {writeLexicon} from '../language/lexicon/format.ts'
import {learnLexicon} from '../language/lexicon/learn.ts'
import {lexiconLanguage, lexiconPair} from '../language/lexicon/lexicon-languages.ts'
import type {TextPair} from '../language/lexicon/pairs/text-pair.ts'
import {shippedLexicon} from '../language/lexicon/shipped.ts'
import type {Concept, ExchangeSide} from '../model/index.ts'
import {languageSubtag} from '../model/language-tag.ts'
import type {ProcessedWork} from '../pipeline.ts'
import {fileCache} from '../store/file-cache.ts'
import {LEXICONS, lexiconFiles} from '../store/read-lexicons.ts'
import {workNames} from '../store/work-folder.ts'
import {writeSource} from '../store/write-source.ts'
import {conceptsOf} from '../termbase-concepts.ts'
import {exchangeFileOf} from './exchange-file-of.ts'
import {processStoredWork} from './process-stored-work.ts'

export interface LearnReport {
  /** A lexicon for each pair of languages in which something was learnt. */
  readonly lexicons: readonly {
    readonly file: string
    /** Confirmed units that it was learnt from. */
    readonly units: number
    /** Pairs of terms that it was learnt from. */
    readonly terms: number
    readonly words: number
  }[]
  /** Learnt lexicons of before for which there is nothing any more; they were removed. */
  readonly removed: readonly string[]
  readonly diagnostics: readonly {readonly work: string; readonly diagnostic: Diagnostic}[]
}

/** What was learnt for a pair of languages, before it is made a lexicon. */
interface Lessons {
  readonly texts: TextPair[]
  readonly terms: TextPair[]
}

/**
 * Distils what translators confirmed in all works, and the terms of their termbases, into `sources/lexicon/learned-<pair>.lexicon`, which the next builds use.
 * Units that name a person are left out. The same sources give the same files.
 */
export async function learnLexicons({
  root,
  signal
}: {
  readonly root: string
  readonly signal?: AbortSignal
}): Promise<LearnReport> {
  const cache = fileCache(join(root, '.cache'))
  const lessons = new Map<string, Lessons>()
  const termbases = new Set<string>()
  const diagnostics: LearnReport['diagnostics'][number][] = []
  for (const work of await workNames(root)) {
    signal?.throwIfAborted()
    const stored = await processStoredWork(work, {root, cache, ...(signal && {signal})})
    diagnostics.push(...stored.diagnostics.map(diagnostic => ({work, diagnostic})))
    if (!stored.folder || !stored.processed) continue
    addUnits(stored.processed, lessons)
    const unread = stored.folder.termbases.filter(({file}) => !termbases.has(file))
    for (const {file} of unread) termbases.add(file)
    // What is wrong with a termbase was said when the work was processed.
    for (const concept of conceptsOf(unread, collectingRun())) addTerms(concept, lessons)
  }
  const lexicons: LearnReport['lexicons'][number][] = []
  for (const [name, {texts, terms}] of [...lessons].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [source, target] = name.split('-') as [string, string]
    const entries = learnLexicon(texts, terms, [source, target], shippedLexicon(source, target))
    if (entries.size === 0) continue
    const file = `${LEARNED}${name}.lexicon`
    await writeSource(root, file, writeLexicon(source, target, entries))
    lexicons.push({file, units: texts.length, terms: terms.length, words: entries.size})
  }
  const written = new Set(lexicons.map(({file}) => file))
  const removed = (await lexiconFiles(root)).filter(file => file.startsWith(LEARNED) && !written.has(file))
  for (const file of removed) await rm(join(root, file))
  return {lexicons, removed, diagnostics}
}

/** What the names of learnt lexicons begin with, so that those which a user trained are left alone. */
const LEARNED = `${LEXICONS}/learned-`

/** The texts of units that a person reviewed or approved, by pair of languages. */
function addUnits(processed: ProcessedWork, lessons: Map<string, Lessons>): void {
  const names = personNames(processed.documents)
  for (const {alignment} of processed.alignments) {
    const {file} = withoutPersons(exchangeFileOf(processed, alignment), names)
    for (const {sides, pairs} of file.units)
      for (const [a, b] of pairsOf(file.langs)) {
        const status = pairs[pairsBetween([a, b])[0]!]?.status
        const [one, other] = [sides[a], sides[b]]
        if (!one || !other || (status !== 'reviewed' && status !== 'approved')) continue
        add(lessons, 'texts', [a, textOf(one, a)], [b, textOf(other, b)])
      }
  }
}

function addTerms({languages}: Concept, lessons: Map<string, Lessons>): void {
  for (const [a, b] of pairsOf(languages))
    for (const {term: one} of a.terms)
      for (const {term: other} of b.terms) add(lessons, 'terms', [a.lang, one], [b.lang, other])
}

function add(
  lessons: Map<string, Lessons>,
  kind: keyof Lessons,
  [a, one]: readonly [lang: string, text: string],
  [b, other]: readonly [lang: string, text: string]
): void {
  const pair = lexiconPair(languageSubtag(a), languageSubtag(b))
  if (!pair) return
  const name = pair.join('-')
  const known = lessons.get(name) ?? {texts: [], terms: []}
  lessons.set(name, known)
  known[kind].push(lexiconLanguage(languageSubtag(a)) === pair[0] ? [one, other] : [other, one])
}

function pairsOf<T>(all: readonly T[]): readonly (readonly [T, T])[] {
  return all.flatMap((a, index) => all.slice(index + 1).map(b => [a, b] as const))
}

function textOf({texts}: ExchangeSide, lang: string): string {
  return texts.join(languageSubtag(lang) === 'zh' ? '' : ' ')
}
