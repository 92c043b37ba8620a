import {locales} from '../../language/messages.ts'
import type {IndexEntry, Progress} from '../../model/index.ts'
import {catalogueScript} from './catalogue-script.ts'
import {catalogueStyle} from './catalogue-style.ts'
import {type Html, html} from './html.ts'
import {inLocales, label, languageName} from './in-locales.ts'
import {pageFrame} from './page-frame.ts'

/** Works on one page, at most: a browser shows and searches as many at once without delay. */
const WORKS_PER_PAGE = 500

/** A page of the catalogue: the works on it, and what else it shows. */
export interface CataloguePage {
  readonly path: string
  readonly works: readonly string[]
  readonly position: Position
  make(): string
}

/** Which page it is, of how many, how many works there are on all, and the site's title by locale. */
interface Position {
  readonly page: number
  readonly pages: number
  readonly all: number
  readonly title: Readonly<Record<string, string>>
}

/** `index.html`, and `index-2.html` and so on where there are more works than fit a page: what there is, how far it is, and what the checks say. */
export function catalogueHtml(
  entries: readonly IndexEntry[],
  title: Readonly<Record<string, string>> = {},
  perPage = WORKS_PER_PAGE
): readonly CataloguePage[] {
  const pages = Math.max(1, Math.ceil(entries.length / perPage))
  return Array.from({length: pages}, (_, page) => {
    const own = entries.slice(page * perPage, (page + 1) * perPage)
    const position = {page, pages, all: entries.length, title}
    return {
      path: pagePath(page),
      works: own.map(({work}) => work),
      position,
      make: () => cataloguePage(own, position)
    }
  })
}

function cataloguePage(entries: readonly IndexEntry[], {page, pages, all, title}: Position): string {
  const heading = inLocales((say, locale) => title[locale] ?? say('feed:catalogue.title'))
  return pageFrame({
    title: 'Samsvar',
    locale: 'nb',
    style: catalogueStyle,
    script: catalogueScript,
    canonical: null,
    noindex: false,
    head: html`<span class="brand" translate="no">Samsvar</span>`,
    body: html`<div class="masthead">
<h1>${heading}</h1>
<p class="lead">${label('feed:catalogue.lead')}</p>
<p class="count">${label('feed:catalogue.works', {count: all})}</p>
</div>
<div class="find screen"><label for="find">${label('feed:catalogue.search')}</label><input id="find" type="search" autocomplete="off"></div>
<ul class="works">
${entries.map(entry => work(entry))}</ul>
<p class="nothing" role="status" hidden>${label('feed:catalogue.nothing')}</p>
${pages > 1 && pageLinks(page, pages)}<p class="foot legend"><span><i class="swatch aligned"></i> ${label('feed:catalogue.legendAligned')}</span> <span><i class="swatch reviewed"></i> ${label('feed:catalogue.legendReviewed')}</span></p>`
  })
}

function pagePath(page: number): string {
  return page === 0 ? 'index.html' : `index-${page + 1}.html`
}

function pageLinks(page: number, pages: number): Html {
  const links = Array.from({length: pages}, (_, other) =>
    other === page
      ? html`<li><b aria-current="page">${other + 1}</b></li>\n`
      : html`<li><a href="${pagePath(other)}">${other + 1}</a></li>\n`
  )
  return html`<nav class="pages" aria-labelledby="pages"><span id="pages">${label('feed:catalogue.pages')}</span><ul>${links}</ul></nav>\n`
}

function work({work, title, path, langs, parts = [], progress = {}, findings, withdrawn}: IndexEntry): Html {
  return html`<li class="work" data-titles="${Object.values(title).join(' ').toLowerCase()} ${work}">
<h2>${titles(title, work)}</h2>
${withdrawn && html`<p class="found none">${label('feed:tombstone.all')}</p>\n`}<p class="reads">${parts.map(part => reading(part))}<a class="data" href="${path}">${label('feed:catalogue.data')}</a></p>
<table><caption class="hidden">${label('feed:catalogue.progress')}</caption><tbody>
${langs.map(lang => bar(lang, progress[lang]))}</tbody></table>
${findings && found(findings)}</li>
`
}

/** The title in each locale: that of its own language, else the first there is, in the language that it is in. */
function titles(title: Readonly<Record<string, string>>, work: string): Html {
  const [first] = Object.entries(title)
  return html`${locales.map(locale => {
    const own = Object.entries(title).find(([lang]) => lang === locale) ?? first
    return html`<span data-l="${locale}" lang="${own?.[0] ?? ''}">${own?.[1] ?? work}</span>`
  })}`
}

function reading({part, langs, parallel}: NonNullable<IndexEntry['parts']>[number]): Html {
  const name = inLocales(say => {
    const known = say(`labels:part.${part}`)
    return known === `part.${part}` ? part : known
  })
  if (parallel === null)
    return html`<span class="part">${name} <small>${label('feed:catalogue.oneLanguage')}</small></span>\n`
  return html`<a class="part" href="${parallel}">${name} <small>${label('feed:catalogue.read')} · ${langs.join(' · ')}</small></a>\n`
}

function bar(lang: string, progress: Progress | undefined): Html {
  const percent = (count: number) => (progress && progress.units > 0 ? Math.floor((count / progress.units) * 100) : 0)
  const [aligned, reviewed] = [percent(progress?.aligned ?? 0), percent(progress?.reviewed ?? 0)]
  const width = `0 0 100 6`
  return html`<tr><th scope="row">${languageName(lang)}</th><td class="drawn"><svg viewBox="${width}" preserveAspectRatio="none" aria-hidden="true"><rect class="all" width="100" height="6"/><rect class="aligned" width="${aligned}" height="6"/><rect class="reviewed" width="${reviewed}" height="6"/></svg></td><td>${label('feed:catalogue.aligned', {percent: aligned})}<span class="quiet"> · ${label('feed:catalogue.reviewed', {percent: reviewed})}</span></td></tr>
`
}

function found(findings: NonNullable<IndexEntry['findings']>): Html {
  const kinds = (['error', 'warning', 'info'] as const).filter(kind => findings[kind] > 0)
  if (kinds.length === 0) return html`<p class="found none">${label('feed:catalogue.noFindings')}</p>\n`
  return html`<p class="found">${label('feed:catalogue.open')}: ${kinds.map(kind => html`<span class="chip ${kind}">${label(`labels:severity.${kind}`)} <b>${findings[kind]}</b></span> `)}</p>\n`
}
