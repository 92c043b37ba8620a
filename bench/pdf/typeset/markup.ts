import type {Block, Composition, Marker} from './composition.ts'

const counters: Readonly<Record<Marker, string>> = {
  '–': '"–  "',
  '•': 'disc',
  'a)': 'letter-bracket',
  'i.': 'lower-roman',
  '1.': 'decimal',
  '（一）': 'han-brackets',
  '一、': 'han-comma'
}
const han = '"一" "二" "三" "四" "五" "六" "七" "八" "九" "十"'

/** A composition as a page for Chromium and WeasyPrint. Running heads by margin boxes, which change with the chapter. */
export function markupOf({design, title, blocks}: Composition): string {
  const face =
    design.lang === 'zh'
      ? design.sans
        ? 'Noto Sans CJK SC'
        : 'Noto Serif CJK SC'
      : design.sans
        ? 'Liberation Sans'
        : 'Liberation Serif'
  return `<!doctype html><html lang="${design.lang === 'zh' ? 'zh-Hans' : design.lang}"><head><meta charset="utf-8"><title>${escaped(title)}</title><style>
@counter-style letter-bracket{system:alphabetic;symbols:a b c d e f g h;suffix:") "}
@counter-style han-brackets{system:fixed;symbols:${han};prefix:"（";suffix:"）"}
@counter-style han-comma{system:fixed;symbols:${han};suffix:"、"}
@page{size:A4;margin:24mm 22mm;@top-left{content:string(chapter);font:8pt '${face}'}@bottom-center{content:counter(page);font:8pt '${face}'}}
html{font:${design.size}pt/1.35 '${face}'}body{margin:0;hyphens:auto;text-align:${design.justified ? 'justify' : 'left'}}
h1{font-size:2em;text-align:left}h2{font-size:1.5em;string-set:chapter content();text-align:left}h3{font-size:1.2em;text-align:left}h4{font-size:1em;margin:0}
p{margin:${design.indented ? '0' : '0 0 .7em'};text-indent:${design.indented ? '2em' : '0'}}
main{columns:${design.columns};column-gap:8mm}ul{margin:.4em 0;padding-left:2.2em}li{margin:.1em 0}
table{border-collapse:collapse;width:100%;margin:.6em 0 1.2em;font-size:.9em;text-align:left;hyphens:manual}caption{text-align:left;font-style:italic;margin:.4em 0}
td,th{padding:.25em .5em;vertical-align:${design.middle ? 'middle' : 'top'};text-indent:0;text-align:left}
.grid td,.grid th{border:.6pt solid #333}.rows tr{border-bottom:.5pt solid #555}.head th{border-bottom:.8pt solid #000;border-top:.8pt solid #000}.head{border-bottom:.8pt solid #000}
.shaded th{background:#c9d6e4}.shaded tr:nth-child(odd) td{background:#eef2f6}
.box{border:.6pt solid #446;background:#f0f4f8;padding:.5em .8em;margin:1em 0}.floating{float:right;width:38%;margin:0 0 .6em 1em;font-size:.9em}
.note{font-size:.8em;text-indent:0;margin:.1em 0}sup{font-size:.65em;line-height:0}.notes{border-top:.5pt solid #000;width:100%;margin-top:1em}
</style></head><body><h1>${escaped(title)}</h1><main>${blocks.map(blockOf).join('\n')}</main></body></html>`
}

function blockOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level + 1}>${escaped(`${block.number} ${block.text}`.trim())}</h${block.level + 1}>`
    case 'paragraph':
      return `<p>${escaped(block.text)}</p>`
    case 'list':
      return `<ul style='list-style-type:${counters[block.marker]}'>${block.items.map(item => `<li>${escaped(item.text)}${item.inner === undefined ? '' : blockOf(item.inner)}</li>`).join('')}</ul>`
    case 'table':
      return `<table class="${block.style}"><caption>${escaped(block.caption)}</caption>${block.rows
        .map(
          (row, i) =>
            `<tr>${row.map(cell => `<${i === 0 ? 'th' : 'td'}${cell.colspan === undefined ? '' : ` colspan="${cell.colspan}"`}${cell.rowspan === undefined ? '' : ` rowspan="${cell.rowspan}"`}>${escaped(cell.text)}</${i === 0 ? 'th' : 'td'}>`).join('')}</tr>`
        )
        .join('')}</table>`
    case 'box':
      return `<div class="box${block.floating ? ' floating' : ''}">${block.blocks.map(blockOf).join('')}</div>`
  }
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
}
