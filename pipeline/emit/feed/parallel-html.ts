import {formatMessage, formatPlace} from '../../diagnostics/index.ts'
import {localeFor} from '../../language/messages.ts'
import {
  type Alignment,
  type Document,
  type Evidence,
  type Finding,
  glueOf,
  type Leaf,
  type Segment,
  segmentsOf,
  type TranslationUnit
} from '../../model/index.ts'
import {certaintyOf, certaintySigns} from '../certainty.ts'
import {type Html, html} from './html.ts'
import {inLocales, label, languageName, ownName} from './in-locales.ts'
import {markedText} from './marked-text.ts'
import {pageFrame} from './page-frame.ts'
import {parallelScript} from './parallel-script.ts'
import {parallelStyle} from './parallel-style.ts'
import {placeFindings} from './place-findings.ts'
import {sourceOf} from './source-of.ts'
import {withheldCount} from './withheld-count.ts'
import {type MatchedWord, wordGroups} from './word-groups.ts'

export interface ParallelHtml {
  readonly alignment: Alignment
  /** The editions of the part, in the order of the alignment's languages. */
  readonly documents: readonly Document[]
  readonly evidence: readonly Evidence[]
  /** Findings of the work; those of other parts are left aside. */
  readonly findings: readonly Finding[]
  /** Ids of blocks that are left out because they name persons. */
  readonly hidden: ReadonlySet<string>
  readonly noindex: boolean
}

type Shown = Leaf & {readonly segment: Segment}

/** `<part>.parallel.html`: all languages of a part side by side in one file, a row for each unit, findings where they belong. */
export function parallelHtml(input: ParallelHtml): string {
  const {alignment, documents, findings, hidden, noindex} = input
  const [first] = documents
  const {byUnit, loose} = placeFindings(alignment, documents, findings)
  const rows = rowsOf(input, byUnit)
  return pageFrame({
    title: first?.metadata.title ?? alignment.work,
    locale: localeFor(first?.lang ?? 'en'),
    style: parallelStyle,
    script: parallelScript,
    canonical: documents.map(sourceOf).find(source => source !== null) ?? null,
    noindex,
    head: html`<a href="../index.html">← ${label('feed:parallel.allWorks')}</a>`,
    body: html`${masthead(alignment, documents)}
<section class="editions">${documents.map(edition)}</section>
${loose.length > 0 && html`<details class="loose"><summary>${label('feed:parallel.ofWork')} (${loose.length})</summary>${loose.map(findingNote)}</details>\n`}<div class="tools screen">
<div class="choices" role="group" aria-labelledby="choose-columns"><span id="choose-columns">${label('feed:parallel.columns')}</span>
${alignment.langs.map(lang => html`<button type="button" data-column="${lang}" lang="${lang}" aria-pressed="true">${ownName(lang)}</button>\n`)}</div>
<div class="choices" role="group" aria-labelledby="choose-rows"><span id="choose-rows">${label('feed:parallel.rows')}</span>
<button type="button" data-rows="all" aria-pressed="true">${label('feed:parallel.rowsAll')}</button>
<button type="button" data-rows="doubtful" aria-pressed="false">${label('feed:parallel.rowsDoubtful')}</button></div>
</div>
<p id="keys" class="hidden">${label('feed:parallel.keys')}</p>
<table aria-describedby="keys">
<caption class="hidden">${label('labels:parallel.title')}</caption>
<thead><tr><th scope="col" class="sign"><span class="hidden">${label('feed:parallel.confidence')}</span></th>${alignment.langs.map(lang => html`<th scope="col" lang="${lang}" data-lang="${lang}">${ownName(lang)}</th>`)}</tr></thead>
<tbody>
${rows}</tbody>
</table>
${hidden.size > 0 && html`<p class="foot">${label('labels:parallel.withheld', {count: withheldCount(documents, hidden)})}</p>\n`}<p class="foot legend">${(['reviewed', 'sure', 'likely', 'doubtful', 'untranslated'] as const).map(kind => html`<span><b class="mark ${kind}" aria-hidden="true">${certaintySigns[kind]}</b> ${label(`feed:parallel.${kind}`)}</span> `)}</p>`
  })
}

/** How many lines an edition lacks; the same line in three languages counts once. */
function masthead({part}: Alignment, documents: readonly Document[]): Html {
  const [first, ...others] = documents
  if (!first) return html``
  const {metadata} = first
  const facts = [metadata.publisher?.name, metadata.published, metadata.period?.text].filter(
    fact => fact !== undefined && fact !== null
  )
  return html`<div class="masthead">
<p class="eyebrow">${label('labels:parallel.title')} · <span>${partName(part)}</span></p>
<h1 lang="${first.lang}">${metadata.title ?? first.work}</h1>
${others.map(({lang, metadata}) => metadata.title !== null && html`<p class="subtitle" lang="${lang}">${metadata.title}</p>\n`).filter(piece => piece !== false)}${facts.length > 0 && html`<p class="facts" lang="${first.lang}">${facts.join(' · ')}</p>`}
</div>`
}

/** The catalogues name the usual parts; another one has the name that it has in `work.yaml`. */
function partName(part: string): Html {
  return inLocales(say => {
    const name = say(`labels:part.${part}`)
    return name === `part.${part}` ? part : name
  })
}

function edition(document: Document): Html {
  const {lang, authority, rights} = document
  const source = sourceOf(document)
  const notice = authority !== 'original' && html`<p class="notice">${label(`labels:notice.${authority}`)}</p>\n`
  return html`<div class="edition" data-lang="${lang}">
<h2>${languageName(lang)} <span class="badge ${authority}">${label(`labels:authority.${authority}`)}</span></h2>
${notice}<dl>
${rights.attribution !== null && html`<dt>${label('feed:parallel.credit')}</dt><dd>${rights.attribution}</dd>\n`}${rights.licence !== null && html`<dt>${label('feed:parallel.licence')}</dt><dd>${rights.licence}</dd>\n`}${source !== null && html`<dt>${label('feed:parallel.source')}</dt><dd><a href="${source}">${new URL(source).hostname || source}</a></dd>\n`}</dl>
</div>
`
}

function rowsOf(
  {alignment, documents, evidence, hidden}: ParallelHtml,
  said: ReadonlyMap<string, readonly Finding[]>
): readonly Html[] {
  const leaves = new Map<string, Shown>(
    documents
      .flatMap(({sections}) => [...segmentsOf(sections)])
      .filter(({block}) => !hidden.has(block.id))
      .map(leaf => [leaf.segment.id, leaf])
  )
  const why = Map.groupBy(evidence, ({unit}) => unit)
  return alignment.units.flatMap(unit => {
    const columns = alignment.langs.map(lang => (unit.members[lang] ?? []).flatMap(id => leaves.get(id) ?? []))
    if (columns.flat().length === 0) return []
    return [row(unit, alignment.langs, columns, wordGroups(why.get(unit.id) ?? []), said.get(unit.id) ?? [])]
  })
}

function row(
  unit: TranslationUnit,
  langs: readonly string[],
  columns: readonly (readonly Shown[])[],
  words: ReadonlyMap<string, readonly MatchedWord[]>,
  findings: readonly Finding[]
): Html {
  const kind = certaintyOf(unit, columns)
  const leads = columns.flat()[0]?.block
  const type = leads?.type === 'heading' ? ' heading' : leads?.type === 'paragraph' && leads.strong ? ' lead' : ''
  const open = findings.some(({accepted}) => accepted === undefined)
  const doubtful = open || kind === 'doubtful' || kind === 'untranslated'
  return html`<tr id="u${unit.id}" class="unit${type}"${doubtful && html` data-doubtful`}>
<th scope="row" class="sign"><a href="#u${unit.id}" class="mark ${kind}"><span aria-hidden="true">${certaintySigns[kind]}</span><span class="hidden">${label(`feed:parallel.${kind}`)}${columns.every(cell => cell.length > 0) && html` ${Math.round(unit.confidence * 100)} %`}. ${label('feed:parallel.link')}</span></a></th>
${langs.map((lang, index) => cell(lang, columns[index] ?? [], words))}</tr>
${findings.length > 0 && html`<tr class="found"${doubtful && html` data-doubtful`}><td class="sign"></td><td colspan="${langs.length}">${findings.map(findingNote)}</td></tr>\n`}`
}

function cell(lang: string, members: readonly Shown[], words: ReadonlyMap<string, readonly MatchedWord[]>): Html {
  if (members.length === 0)
    return html`<td data-lang="${lang}" class="none"><span>${label('feed:parallel.none')}</span></td>\n`
  const segments = members.map(({segment, block}, index) => {
    const marker =
      block.type === 'listItem' && segment.start === 0 && html`<span class="marker">${block.marker ?? '•'}</span> `
    const text = markedText(segment, words.get(segment.id) ?? [], block.links)
    return html`${index > 0 && (members[index - 1]?.block.id === block.id ? glueOf(lang) : html`<br>`)}${marker}<span class="segment">${text}</span>`
  })
  const own = members.find(({block}) => block.type !== 'cell' && block.lang !== undefined)?.block
  const spoken = own && own.type !== 'cell' ? (own.lang ?? lang) : lang
  return html`<td data-lang="${lang}" lang="${spoken}">${segments}</td>\n`
}

/** A finding in the reader's language. Its places say where it stands; an accepted one gives the reason. */
function findingNote(finding: Finding): Html {
  const {severity, rule, accepted, places, related} = finding
  const where = [...new Set([...places, ...related].map(formatPlace))]
  return html`<div class="finding ${accepted === undefined ? severity : 'accepted'}"><p><b>${label(`labels:severity.${severity}`)}</b> ${inLocales(say => formatMessage(finding, (key, values) => say(key, {...values})).message)} <code>${rule}</code></p>
${accepted !== undefined && html`<p>${label('feed:parallel.accepted', {reason: accepted})}</p>\n`}<p class="where">${where.join(' · ')}</p></div>
`
}
