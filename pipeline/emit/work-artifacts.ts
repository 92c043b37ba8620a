import type {Alignment, Document, Evidence, Finding, PartEntry, Site, Work, WorkArtifact} from '../model/index.ts'
import {documentJson} from './document-json.ts'
import {documentMarkdown, type Labels} from './document-markdown.ts'
import {parallelHtml} from './feed/parallel-html.ts'
import {personalBlocks} from './feed/personal-blocks.ts'
import {publicationOf} from './feed/publication.ts'
import {tombstoneEntries, tombstoneFiles} from './feed/tombstones.ts'
import {type FetchedSnapshot, workFeedFiles} from './feed/work-feed.ts'
import {inForce, stateOf} from './in-force.ts'
import {toJson, toJsonLines} from './json.ts'
import {parallelMarkdown} from './parallel-markdown.ts'
import {schemaPath} from './schemas.ts'

/** Everything that the stages found out about a work. */
export interface EmitInput {
  readonly name: string
  readonly work: Work
  readonly documents: readonly Document[]
  readonly alignments: readonly {readonly alignment: Alignment; readonly evidence: readonly Evidence[]}[]
  readonly findings: readonly Finding[]
  /** The site that the feed is for. */
  readonly site?: Site
  /** What was fetched of the work's editions, oldest first. */
  readonly snapshots?: readonly FetchedSnapshot[]
}

/** A file to be, its path relative to `output/<work>/`. */
export interface TextArtifact {
  readonly path: string
  readonly content: string
}

/** The artifacts of a work but its manifest. `labelsOf` gives the labels for a language tag. */
export function workArtifacts(input: EmitInput, labelsOf: (lang: string) => Labels): readonly TextArtifact[] {
  const {name, work, findings, site = {}, snapshots = []} = input
  const {documents, alignments} = inForce(input)
  const entry = workEntry(input)
  return [
    {path: 'work.json', content: toJson(entry)},
    {path: 'findings.json', content: toJson({$schema: `../${schemaPath('findings')}`, work: name, findings})},
    ...documents.flatMap(document => [
      {path: documentPath(document), content: documentJson(document)},
      {
        path: markdownPath(document),
        content: documentMarkdown(document, alternatesOf(document, documents), labelsOf(document.lang))
      }
    ]),
    ...alignments.flatMap(({alignment, evidence}) => {
      const {part, langs} = alignment
      const editions = documents.filter(document => document.part === part)
      const hidden = personalBlocks(editions, alignment)
      const labels = labelsOf(langs[0] ?? 'en')
      return [
        {path: `${part}.alignment.json`, content: toJson({$schema: `../${schemaPath('alignment')}`, ...alignment})},
        {path: `${part}.evidence.jsonl`, content: toJsonLines(evidence)},
        {path: `${part}.parallel.md`, content: parallelMarkdown(alignment, editions, labels, hidden)},
        {
          path: `${part}.parallel.html`,
          content: parallelHtml({
            alignment,
            documents: editions,
            evidence,
            findings,
            hidden,
            noindex: !editions.every(edition => isForAll(edition, work, site))
          })
        }
      ]
    }),
    ...tombstoneFiles(work, input.documents),
    ...workFeedFiles({
      name,
      title: entry.title,
      work,
      // The feed itself says what it leaves out.
      documents: input.documents,
      alignments: alignments.map(({alignment}) => alignment),
      site,
      snapshots
    })
  ]
}

/** True for an edition that search engines may show. */
function isForAll(document: Document, work: Work, site: Site): boolean {
  const judgement = publicationOf({...document, state: stateOf(document, work)}, site)
  return judgement.published && !judgement.noindex
}

/** What `work.json` says. */
export function workEntry(input: EmitInput): WorkArtifact {
  const {name, work} = input
  const {documents, alignments} = inForce(input)
  const graves = tombstoneEntries(work, input.documents, '')
  const parts = [...new Set(documents.map(({part}) => part))]
  return {
    $schema: `../${schemaPath('work')}`,
    work: name,
    title: workTitle(work, input.documents),
    ...(work.replaces !== undefined && {replaces: work.replaces}),
    parts: parts.map((part): PartEntry => {
      const aligned = alignments.find(({alignment}) => alignment.part === part)
      return {
        part,
        editions: documents.filter(document => document.part === part).map(document => editionEntry(document, work)),
        alignment: aligned ? `${part}.alignment.json` : null,
        evidence: aligned ? `${part}.evidence.jsonl` : null,
        parallel: aligned ? `${part}.parallel.md` : null,
        parallelHtml: aligned ? `${part}.parallel.html` : null,
        units: aligned?.alignment.units.length ?? 0
      }
    }),
    findings: 'findings.json',
    feed: 'feed/index.json',
    ...(graves.length > 0 && {tombstones: graves})
  }
}

function editionEntry(document: Document, work: Work): PartEntry['editions'][number] {
  const {part, lang, metadata, authority, origin, rights, translationOf, url} = document
  const {authentic} = work.parts[part]?.editions[lang] ?? {}
  return {
    lang,
    title: metadata.title,
    authority,
    ...(authentic !== undefined && {authentic}),
    origin,
    rights,
    ...(translationOf !== undefined && {translationOf}),
    url,
    document: documentPath(document),
    markdown: markdownPath(document),
    ...(stateOf(document, work) === 'superseded' && {superseded: true as const})
  }
}

/** The titles that `work.yaml` gives, else those of the first part's editions. */
function workTitle(work: Work, documents: readonly Document[]): Record<string, string> {
  if (work.title) return work.title
  const [first] = documents
  const titles = documents.flatMap(({part, lang, metadata}) =>
    part === first?.part && metadata.title !== null ? [[lang, metadata.title] as const] : []
  )
  return Object.fromEntries(titles)
}

function alternatesOf({part, lang}: Document, documents: readonly Document[]): Record<string, string> {
  const others = documents.filter(document => document.part === part && document.lang !== lang)
  return Object.fromEntries(others.map(document => [document.lang, markdownPath(document)]))
}

function documentPath({part, lang}: Document): string {
  return `${part}.${lang}.json`
}

function markdownPath({part, lang}: Document): string {
  return `${part}.${lang}.md`
}
