import {type Content, type Item, joinSentences, type SpecimenBlock} from './content.ts'

/** Where footnotes stand: behind the article that refers to them, or apart, for `paginate` to put at the foot of a page. */
export type NotePlacement = 'article-end' | 'page-foot'

/**
 * The HTML body of a specimen: watermark, cover, contents and text. Headings have the ids `h1`, `h2`, … in reading order,
 * and the entries of the contents point to them; their page numbers are filled in when they are known.
 */
export function bodyMarkup(content: Content, notes: NotePlacement): string {
  const text = content.body.map(block => blockMarkup(block, content))
  const placed = notes === 'article-end' ? notesBehindArticles(text, content) : text
  const store = notes === 'page-foot' ? content.footnotes.map(note => noteMarkup(note, content)).join('\n') : ''
  return numberHeadings(`<div class="watermark" aria-hidden="true">${escape(content.watermark)}</div>
<section class="cover">${content.cover.map(block => blockMarkup(block, content)).join('\n')}</section>
<nav class="contents" role="doc-toc"><h2 class="contents-title">${escape(content.contentsTitle)}</h2>${contentsMarkup(content)}</nav>
<main class="text">${placed.join('\n')}</main>
<template id="notes">${store}</template>`)
}

function blockMarkup(block: SpecimenBlock, content: Content): string {
  if ('heading' in block) return `<h${block.level}>${inline(block.heading, content)}</h${block.level}>`
  if ('paragraph' in block) {
    return `<p${block.role ? ` class="${block.role}"` : ''}>${inline(joinSentences(block.paragraph, content.lang), content)}</p>`
  }
  if ('list' in block) return listMarkup(block.list, block.items, content)
  if ('signatures' in block) {
    const parties = block.signatures.map(lines => `<div>${lines.map(line => `<p>${escape(line)}</p>`).join('')}</div>`)
    return `<div class="signatures">${parties.join('')}</div>`
  }
  const [head = [], ...rows] = block.rows
  const row = (cells: readonly string[], tag: 'th' | 'td') =>
    `<tr>${cells.map(cell => `<${tag}>${escape(cell)}</${tag}>`).join('')}</tr>`
  return `<table><caption>${escape(block.caption)}</caption><thead>${row(head, 'th')}</thead><tbody>${rows
    .map(cells => row(cells, 'td'))
    .join('')}</tbody></table>`
}

function listMarkup(style: 'bullet' | 'decimal' | 'letter', items: readonly Item[], content: Content): string {
  const tag = style === 'bullet' ? 'ul' : 'ol'
  const inner = items.map(item => {
    const below = item.items ? listMarkup('bullet', item.items, content) : ''
    return `<li>${inline(item.text, content)}${below}</li>`
  })
  return `<${tag} class="${style}">${inner.join('')}</${tag}>`
}

function contentsMarkup(content: Content): string {
  const headings = content.body.flatMap(block => ('heading' in block ? [block] : []))
  const entries = headings.map(
    ({heading, level}, index) =>
      `<li class="level-${level}"><a href="#h${index + 1}">${escape(heading)}<span class="leader"></span><span class="page-number">00</span></a></li>`
  )
  return `<ol>${entries.join('')}</ol>`
}

function noteMarkup({label, note}: Content['footnotes'][number], content: Content): string {
  return `<p class="note" role="doc-footnote" data-label="${label}"><sup>${label}</sup> ${inline(joinSentences(note, content.lang), content)}</p>`
}

function notesBehindArticles(blocks: readonly string[], content: Content): readonly string[] {
  const articles: string[][] = []
  for (const block of blocks) {
    if (block.startsWith('<h2')) articles.push([])
    articles.at(-1)?.push(block)
  }
  return articles.flatMap(article => {
    const cited = content.footnotes.filter(({label}) => article.some(block => block.includes(`data-ref="${label}"`)))
    if (cited.length === 0) return article
    return [...article, `<div class="notes">${cited.map(note => noteMarkup(note, content)).join('')}</div>`]
  })
}

function numberHeadings(html: string): string {
  let count = 0
  const start = html.indexOf('<main')
  const numbered = html.slice(start).replace(/<h([23])>/g, (_, level: string) => `<h${level} id="h${++count}">`)
  return html.slice(0, start) + numbered
}

/** Escapes, puts soft hyphens into the words of the list, and turns `[^1]` into a reference mark. */
function inline(text: string, content: Content): string {
  return hyphenate(escape(text), content.hyphenate ?? '').replace(
    /\[\^(\d+)\]/g,
    '<sup class="ref" role="doc-noteref" data-ref="$1">$1</sup>'
  )
}

function hyphenate(text: string, list: string): string {
  const words = new Map(list.split(/\s+/).map(word => [word.replaceAll('-', ''), word.replaceAll('-', '\u00ad')]))
  return text.replace(/[a-z]+/g, word => words.get(word) ?? word)
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
