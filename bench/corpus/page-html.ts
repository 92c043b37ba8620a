import type {Block} from '../pdf/typeset/composition.ts'
import type {CorpusPage} from './corpus-page.ts'

const WORDS = {
  nb: {
    home: 'Forsiden',
    search: 'Søk',
    share: 'Del denne siden',
    cookies: 'Vi bruker informasjonskapsler.',
    contact: 'Kontakt'
  },
  en: {home: 'Home', search: 'Search', share: 'Share this page', cookies: 'We use cookies.', contact: 'Contact'},
  zh: {home: '首页', search: '搜索', share: '分享本页', cookies: '本网站使用小型文本文件。', contact: '联系方式'}
} as const

/** A page as sites send it: the text among navigation, notices and links, its markup tidy or the kind that editors paste. */
export function pageHtml({lang, tag, title, blocks, published, random}: CorpusPage): string {
  const words = WORDS[lang]
  const pasted = random() < 0.4
  const items = blocks.map(block => blockHtml(block, pasted)).join('\n')
  const menu = Array.from(
    {length: 3 + Math.floor(random() * 12)},
    (_, n) => `<li><a href="/${n}">${words.home} ${n + 1}</a></li>`
  )
  const banner = random() < 0.5 ? `<div class="cookie-banner" role="dialog">${words.cookies}</div>` : ''
  const scripts = random() < 0.5 ? `<script>var page = {"lang": "${tag}", "items": [1, 2, 3]};</script>` : ''
  return `<!doctype html>
<html lang="${tag}"><head><meta charset="utf-8"><title>${escaped(title)}</title><meta property="article:published_time" content="${published}">${scripts}</head>
<body>${banner}<header><nav aria-label="${words.home}"><ul>${menu.join('')}</ul></nav><form action="/search"><input name="q" aria-label="${words.search}"></form></header>
<main><h1>${escaped(title)}</h1>
${items}
</main><aside><a href="#">${words.share}</a></aside><footer><p>${words.contact}: <a href="mailto:post@example.org">post@example.org</a></p></footer></body></html>
`
}

function blockHtml(block: Block, pasted: boolean): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level + 1}>${escaped(`${block.number} ${block.text}`.trim())}</h${block.level + 1}>`
    case 'paragraph':
      // Pasted from a word processor: spans around words, an empty paragraph after.
      return pasted
        ? `<p class="MsoNormal"><span style="font-size:11pt">${escaped(block.text).replace(/ (\S+)/, ' <span>$1</span>')}</span></p><p>&nbsp;</p>`
        : `<p>${escaped(block.text)}</p>`
    case 'list': {
      const tag = /[.)）]/.test(block.marker) ? 'ol' : 'ul'
      const inner = block.items.map(
        item => `<li>${escaped(item.text)}${item.inner ? blockHtml(item.inner, pasted) : ''}</li>`
      )
      return `<${tag}>${inner.join('')}</${tag}>`
    }
    case 'table':
      return `<table><caption>${escaped(block.caption)}</caption>${block.rows.map(rowHtml).join('')}</table>`
    case 'box':
      return `<div class="box">${block.blocks.map(inner => blockHtml(inner, pasted)).join('')}</div>`
  }
}

function rowHtml(row: Extract<Block, {kind: 'table'}>['rows'][number], index: number): string {
  const name = index === 0 ? 'th' : 'td'
  const cells = row.map(({text, colspan = 1, rowspan = 1}) => {
    const spans = `${colspan > 1 ? ` colspan="${colspan}"` : ''}${rowspan > 1 ? ` rowspan="${rowspan}"` : ''}`
    return `<${name}${spans}>${escaped(text)}</${name}>`
  })
  return `<tr>${cells.join('')}</tr>`
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
}
