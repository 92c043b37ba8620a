import {unitId} from './align/unit-id.ts'
import {type AlignedPart, alignPart, type LexiconInput} from './align-part.ts'
import {check, type InlineSwitches, inlineSwitches, type Predecessor, type Reading} from './check/index.ts'
import {applyEdits, type Journal, type Replay, readJournal, regroup, replay} from './decisions/index.ts'
import {catalogue, collectingRun, type Run} from './diagnostics/index.ts'
import {inForce} from './emit/in-force.ts'
import {readStructure} from './extract/index.ts'
import {type Draft, identify, parseLock} from './identify/index.ts'
import {contentHash} from './model/content-hash.ts'
import type {Concept, Document, Finding, Identity, Metadata, RuleSettings, Section, Work} from './model/index.ts'
import {segmentsOf} from './model/reading-order.ts'
import {type EditionInput, type OnStage, type RecognisedFile, readAgain, readEdition} from './read-edition.ts'
import {conceptsOf, type TermbaseInput} from './termbase-concepts.ts'
import {withCorrectedTitle} from './with-corrected-title.ts'

/** One work as it stands under `sources/`; the lock and the journal as text. */
export interface WorkInput {
  readonly name: string
  readonly work: Work
  readonly editions: readonly EditionInput[]
  readonly identities: string
  readonly journal: string
  /** The termbases that the checks use, the work's own first. */
  readonly termbases?: readonly TermbaseInput[]
  /** Rules of the checks and their levels. */
  readonly levels?: RuleSettings
  /** Lexicons that alignment uses beside the shipped ones. */
  readonly lexicons?: readonly LexiconInput[]
  /** The work that this one replaces. */
  readonly replaced?: WorkInput | null
}

/** What the stages make of a work; `emit` writes it down. */
export interface ProcessedWork {
  readonly name: string
  readonly work: Work
  readonly documents: readonly Document[]
  readonly alignments: readonly AlignedPart[]
  readonly findings: readonly Finding[]
  readonly lock: readonly Identity[]
  readonly journal: Journal
  readonly recognised: readonly RecognisedFile[]
}

/** A work as far as its editions go: read and identified, before any decision. */
export interface ReadWork {
  readonly name: string
  readonly work: Work
  readonly documents: readonly Document[]
  readonly lock: readonly Identity[]
  /** What the checks look at beside the editions and their alignment. */
  readonly beside: Beside
  /** Lexicons that alignment uses beside the shipped ones. */
  readonly lexicons: readonly LexiconInput[]
  readonly recognised: readonly RecognisedFile[]
}

/** What the checks look at beside a work's editions and their alignment. */
export interface Beside {
  /** Second files of editions. */
  readonly readings: readonly Reading[]
  readonly concepts: readonly Concept[]
  readonly levels: RuleSettings
  /** Switches in the editions' files. */
  readonly silent: InlineSwitches['stretches']
  readonly predecessor?: Predecessor
}

/** One work through all stages. Files that cannot be read are reported and left out; the rest goes on. */
export async function processWork(input: WorkInput, run: Run, onStage: OnStage = () => {}): Promise<ProcessedWork> {
  const read = await readWork(input, run, onStage)
  const journal = readJournal(input.journal, `sources/${input.name}/review.jsonl`, run)
  return decideWork(read, journal, run, onStage)
}

/** The stages up to identity: what does not hang on the journal. */
export async function readWork(
  input: Omit<WorkInput, 'journal'>,
  run: Run,
  onStage: OnStage = () => {}
): Promise<ReadWork> {
  const {name, work} = input
  const folder = `sources/${name}`
  const drafts: (Draft & {readonly edition: EditionInput; readonly mediaType: string})[] = []
  const readings: Reading[] = []
  const recognised: RecognisedFile[] = []
  const onRecognised = (file: RecognisedFile) => void recognised.push(file)
  for (const edition of input.editions) {
    run.signal.throwIfAborted()
    const read = await readEdition(edition, work, run, onStage, onRecognised)
    if (!read) continue
    drafts.push({edition, part: edition.part, lang: edition.lang, ...read})
    readings.push(...(await readAgain(edition, work, run, onStage, onRecognised)))
  }

  const lock = parseLock(input.identities, `${folder}/ids.jsonl`, run)
  const identified = identify(drafts, lock, run)
  const documents = identified.documents.flatMap(({part, lang, metadata, sections}) => {
    const draft = drafts.find(candidate => candidate.part === part && candidate.lang === lang)
    if (!draft) return []
    const edition = {...draft.edition, mediaType: draft.mediaType}
    return [readStructure(toDocument(edition, work, name, metadata, sections))]
  })
  const silent = documents.flatMap(document => {
    const edition = drafts.find(({part, lang}) => part === document.part && lang === document.lang)?.edition
    return edition ? silentIn(edition, document, run) : []
  })
  const predecessor = input.replaced ? await readPredecessor(input.replaced, run) : undefined
  const beside = {
    readings,
    concepts: conceptsOf(input.termbases ?? [], run),
    levels: input.levels ?? {},
    silent,
    ...(predecessor && {predecessor})
  }
  return {name, work, documents, lock: identified.lock, beside, lexicons: input.lexicons ?? [], recognised}
}

/** Where comments in an edition's file silence rules; one that names a rule there is not is reported. */
function silentIn({bytes}: EditionInput, document: Document, run: Run): InlineSwitches['stretches'] {
  if (!/markdown|html/u.test(document.snapshot.mediaType)) return []
  const {stretches, named} = inlineSwitches(new TextDecoder().decode(bytes), document)
  for (const {rule, place} of named)
    if (!Object.hasOwn(catalogue, rule)) run.report('settings:rule-unknown', place, {rule})
  return stretches
}

/** The work that another one replaces, as its own build reads and aligns it. What is to be said of it is said there. */
async function readPredecessor(input: WorkInput, run: Run): Promise<Predecessor> {
  const {name, documents, alignments} = await processWork({...input, replaced: null}, collectingRun(run))
  return {name, documents, alignments: alignments.map(({alignment}) => alignment)}
}

/** The stages from the journal on: corrections, alignment under the decisions, checks. */
export async function decideWork(
  {name, work, documents: read, lock, beside, lexicons, recognised}: ReadWork,
  journal: Journal,
  run: Run,
  onStage: OnStage = () => {}
): Promise<ProcessedWork> {
  const decided = replay(journal, read, run, lock)
  // What a corrected text states and refers to is read again.
  const documents = applyEdits(read, decided.edits).map((document, index) => {
    const before = read[index]
    return before === undefined || document === before ? document : readStructure(withCorrectedTitle(document, before))
  })

  const alignments: AlignedPart[] = []
  for (const part of Object.keys(work.parts)) {
    run.signal.throwIfAborted()
    const editions = documents.filter(document => document.part === part)
    if (editions.length < 2) continue
    const constraints = decided.constraintsByPart[part] ?? {fixed: [], forbidden: []}
    const beneath = {constraints, lexicons, concepts: beside.concepts}
    const aligned = await alignPart(editions, beneath, run, (state, hangsOn) => onStage('align', part, state, hangsOn))
    if (aligned) {
      // What people decided wins, also where it is more than the search can hold.
      const held = regroup(aligned.alignment, constraints.fixed, positionsIn(editions), unitId)
      const ids = new Set(held.units.map(({id}) => id))
      const evidence =
        held === aligned.alignment ? aligned.evidence : aligned.evidence.filter(({unit}) => ids.has(unit))
      alignments.push({alignment: decided.overlay(held), evidence})
    }
  }

  const findings = findingsOf({work, documents, beside}, alignments, decided, run)
  return {name, work, documents, alignments, findings, lock, journal, recognised}
}

/** Every segment's place in reading order, over all editions. */
function positionsIn(documents: readonly Document[]): ReadonlyMap<string, number> {
  const ids = documents.flatMap(({sections}) => [...segmentsOf(sections)].map(({segment}) => segment.id))
  return new Map(ids.map((id, position) => [id, position]))
}

/** What the checks say, each finding that a reviewer accepted with the reason. */
export function findingsOf(
  {work, documents, beside}: Pick<ReadWork, 'work' | 'documents' | 'beside'>,
  alignments: readonly Pick<AlignedPart, 'alignment'>[],
  {acceptedFindings}: Pick<Replay, 'acceptedFindings'>,
  run: Run
): readonly Finding[] {
  // A withdrawn edition is aligned on, but nobody is told to mend it.
  const published = inForce({work, documents, alignments: alignments.map(({alignment}) => ({alignment, evidence: []}))})
  const texts = {documents: published.documents, alignments: published.alignments.map(({alignment}) => alignment)}
  const found = check({work, ...texts, ...beside}, run)
  const accepted = new Map(acceptedFindings.map(({result}) => [result.finding, result.reason]))
  return found.map(finding => withReason(finding, accepted.get(finding.id)))
}

/** A finding that a reviewer accepted stays, with the reason. */
function withReason(finding: Finding, accepted: string | undefined): Finding {
  return accepted === undefined ? finding : {...finding, accepted}
}

function toDocument(
  {part, lang, edition, file, sha256, mediaType}: EditionInput & {readonly mediaType: string},
  work: Pick<Work, 'parts'>,
  name: string,
  metadata: Metadata,
  sections: readonly Section[]
): Document {
  return {
    id: contentHash(`${name}/${part}.${lang}`),
    contentHash: contentHash(sections.map(section => section.contentHash).join(' ')),
    work: name,
    part,
    lang,
    authority: edition.authority,
    origin: edition.origin,
    rights: edition.rights,
    ...(edition.translationOf !== undefined && {translationOf: edition.translationOf}),
    url: edition.url ?? work.parts[part]?.url ?? null,
    snapshot: {
      file,
      sha256,
      mediaType,
      ...(edition.retrieved !== undefined && {fetched: edition.retrieved})
    },
    metadata,
    sections
  }
}
