import type {Document, Furniture, Place} from '../model/index.ts'
import type {DebugBlock} from './debug-block.ts'
import {escaped} from './debug-escape.ts'

export interface DebugIndex {
  readonly document: Pick<Document, 'lang' | 'snapshot' | 'metadata'>
  readonly blocks: readonly DebugBlock[]
  readonly furniture: readonly Furniture[]
  /** Drawn pages, with the paths of their drawings. */
  readonly pages: readonly {readonly page: number; readonly path: string}[]
}

/** Characters of a block that the list shows. */
const SHOWN = 300

/** The page to look through: every drawing beside what was read on it; blocks of formats without pages below. */
export function debugIndex({document, blocks, furniture, pages}: DebugIndex): string {
  const {file} = document.snapshot
  const isOnPage = (places: readonly Place[], page: number) =>
    places.some(place => place.kind === 'page' && place.page === page)
  const drawn = new Set(pages.map(({page}) => page))
  const rest = blocks.filter(({places}) => !places.some(place => place.kind === 'page' && drawn.has(place.page)))
  return `<!doctype html>
<html lang="${escaped(document.lang)}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(document.metadata.title ?? file)}</title>
<style>
body{font:14px/1.4 system-ui,sans-serif;margin:1.5rem;color:#1a1a1a;background:#fff}
section{display:flex;flex-wrap:wrap;gap:1rem;align-items:start;margin-block:1.5rem}
img{border:1px solid #999;max-width:100%;flex:0 1 46rem}
table{border-collapse:collapse;flex:1 1 24rem;min-width:20rem}
td{border-bottom:1px solid #ddd;padding:.15rem .4rem;vertical-align:top;overflow-wrap:anywhere}
td:nth-child(-n+3){white-space:nowrap;color:#555}
.furniture td{color:#b00020}
nav a{margin-inline-end:.5rem}
</style>
<h1>${escaped(file)}</h1>
<nav>${pages.map(({page}) => `<a href="#p${page}">${page}</a>`).join('')}</nav>
${pages
  .map(
    ({page, path}) =>
      `<section id="p${page}"><img src="${escaped(path)}" alt="${page}" loading="lazy">${table(
        blocks.filter(({places}) => isOnPage(places, page)),
        furniture.filter(({place}) => isOnPage([place], page))
      )}</section>`
  )
  .join('\n')}
${rest.length > 0 ? `<section>${table(rest, pages.length > 0 ? [] : furniture)}</section>` : ''}
</html>
`
}

function table(blocks: readonly DebugBlock[], furniture: readonly Furniture[]): string {
  const row = (cells: readonly string[], mark = '') =>
    `<tr${mark}>${cells.map(cell => `<td>${escaped(cell)}</td>`).join('')}</tr>`
  const rows = blocks.map(({order, type, roles, text, places}) =>
    row([String(order), type, roles.join(' › '), `${lineOf(places)}${cut(text)}`])
  )
  const left = furniture.map(({kind, text}) => row(['–', kind, '', cut(text)], ' class="furniture"'))
  return `<table>${[...rows, ...left].join('\n')}</table>`
}

/** Line and column of what stands in a text file. */
function lineOf([place]: readonly Place[]): string {
  return place?.kind === 'text' ? `${place.start.line}:${place.start.column} ` : ''
}

const cut = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text)
