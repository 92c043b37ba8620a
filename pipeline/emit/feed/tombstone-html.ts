import {localeFor} from '../../language/messages.ts'
import type {Tombstone} from '../../model/index.ts'
import {html} from './html.ts'
import {label, languageName} from './in-locales.ts'
import {pageFrame} from './page-frame.ts'
import {safeUrl} from './safe-url.ts'

const STYLE = `
.grave { max-width: 42rem; margin: 0 auto; padding: 1rem 0 3rem; }
.grave .state { border-inline-start: .3rem solid var(--line, currentColor); padding: .4rem 0 .4rem .9rem; font-size: 1.1rem; }
.grave dl { display: grid; grid-template-columns: max-content 1fr; gap: .35rem 1.2rem; }
.grave dt { opacity: .75; }
.grave dd { margin: 0; overflow-wrap: anywhere; }
`

/** The page that stands for an edition that was withdrawn or superseded. */
export function tombstoneHtml({work, part, lang, state, since, reason, replacedBy, title, url}: Tombstone): string {
  const key = since === null ? `feed:tombstone.${state}` : `feed:tombstone.${state}Since`
  const address = safeUrl(replacedBy)
  const source = safeUrl(url)
  const replacement =
    replacedBy !== null &&
    html`<dt>${label('feed:tombstone.replacedBy')}</dt><dd><a href="${address ?? `../${encodeURIComponent(replacedBy)}/work.json`}">${replacedBy}</a></dd>\n`
  return pageFrame({
    title: title ?? `${work} ${part}`,
    locale: localeFor(lang),
    style: STYLE,
    script: '',
    canonical: null,
    noindex: true,
    head: html`<a class="brand" href="../index.html" translate="no">Samsvar</a>`,
    body: html`<article class="grave">
<h1 lang="${lang}">${title ?? `${work} ${part}`}</h1>
<p class="state">${label(key, {date: since ?? ''})}</p>
<dl>
<dt>${label('feed:tombstone.language')}</dt><dd>${languageName(lang)}</dd>
${reason !== null && html`<dt>${label('feed:tombstone.reason')}</dt><dd lang="${lang}">${reason}</dd>\n`}${replacement}${source !== null && html`<dt>${label('feed:parallel.source')}</dt><dd><a href="${source}">${source}</a></dd>\n`}</dl>
</article>`
  })
}
