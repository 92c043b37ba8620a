import {createHash} from 'node:crypto'
import {type Locale, locales} from '../../language/messages.ts'
import {type Html, html, verbatim} from './html.ts'
import {label, ownName} from './in-locales.ts'
import {pageScript} from './page-script.ts'
import {pageStyle} from './page-style.ts'

export interface PageFrame {
  readonly title: string
  /** The locale that the page shows where it does not know its reader. */
  readonly locale: Locale
  readonly style: string
  readonly script: string
  readonly canonical: string | null
  readonly noindex: boolean
  /** What stands beside the choice of language. */
  readonly head: Html
  readonly body: Html
}

/**
 * A page that is one file: no address outside it is asked for anything, and its policy allows only its own style and script. It speaks all
 * locales and shows one.
 */
export function pageFrame({title, locale, style, script, canonical, noindex, head, body}: PageFrame): string {
  const code = `${pageScript}${script}`
  const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${sha256(code)}'; base-uri 'none'; form-action 'none'`
  const {html: page} = html`<!doctype html>
<html lang="${locale}" data-ui="${locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${verbatim(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Samsvar">
<meta name="referrer" content="no-referrer">
${noindex && html`<meta name="robots" content="noindex">\n`}${canonical !== null && html`<link rel="canonical" href="${canonical}">\n`}<title>${title}</title>
<style>${verbatim(pageStyle + style)}</style>
</head>
<body>
<header class="bar">
<div class="bar-start">${head}</div>
<div class="choices" role="group" aria-labelledby="choose-language"><span id="choose-language" class="hidden">${label('feed:interface')}</span>
${locales.map(tag => html`<button type="button" data-choose="${tag}" lang="${tag}" aria-pressed="${tag === locale ? 'true' : 'false'}">${ownName(tag === 'zh-Hans' ? 'zh' : tag)}</button>\n`)}</div>
</header>
<main>
${body}
</main>
<script>${verbatim(code)}</script>
</body>
</html>
`
  return page
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('base64')
}
