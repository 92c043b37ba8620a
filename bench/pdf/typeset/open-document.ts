import type {Block, Composition, Marker} from './composition.ts'

const spaces =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"'
const numbering: Readonly<Record<Exclude<Marker, '–' | '•'>, string>> = {
  'a)': 'style:num-format="a" style:num-suffix=")"',
  'i.': 'style:num-format="i" style:num-suffix="."',
  '1.': 'style:num-format="1" style:num-suffix="."',
  '（一）': 'style:num-format="一, 二, 三, ..." style:num-prefix="（" style:num-suffix="）"',
  '一、': 'style:num-format="一, 二, 三, ..." style:num-suffix="、"'
}

/** A composition as a flat OpenDocument text: footnotes, side boxes as frames, columns as a section, the chapter in the header. */
export function openDocumentOf({design, title, blocks}: Composition): string {
  const face =
    design.lang === 'zh'
      ? design.sans
        ? 'Noto Sans CJK SC'
        : 'Noto Serif CJK SC'
      : design.sans
        ? 'Liberation Sans'
        : 'Liberation Serif'
  const language =
    design.lang === 'zh'
      ? 'style:language-asian="zh" style:country-asian="CN"'
      : design.lang === 'nb'
        ? 'fo:language="nb" fo:country="NO"'
        : 'fo:language="en" fo:country="GB"'
  const text = (size: number, more = ''): string =>
    `<style:text-properties style:font-name="F" style:font-name-asian="F" fo:font-size="${size}pt" style:font-size-asian="${size}pt" ${language} ${more.includes('fo:hyphenate') ? '' : `fo:hyphenate="${design.justified}"`} ${more}/>`
  const heading = (level: number, size: number): string =>
    `<style:style style:name="H${level}" style:family="paragraph" style:default-outline-level="${level}"><style:paragraph-properties fo:margin-top="10pt" fo:margin-bottom="5pt" fo:keep-with-next="always"/>${text(size, 'fo:font-weight="bold" style:font-weight-asian="bold" fo:hyphenate="false"')}</style:style>`
  const list = (marker: Marker): string => {
    const levels = [1, 2, 3].map(level => {
      const align = `<style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" text:list-tab-stop-position="${level * 7}mm" fo:text-indent="-6mm" fo:margin-left="${level * 7}mm"/></style:list-level-properties>`
      return marker === '–' || marker === '•'
        ? `<text:list-level-style-bullet text:level="${level}" text:bullet-char="${marker}">${align}</text:list-level-style-bullet>`
        : `<text:list-level-style-number text:level="${level}" ${numbering[marker]}>${align}</text:list-level-style-number>`
    })
    return `<text:list-style style:name="L${marker}">${levels.join('')}</text:list-style>`
  }
  const cell = (name: string, more: string): string =>
    `<style:style style:name="${name}" style:family="table-cell"><style:table-cell-properties fo:padding="1.2mm" style:vertical-align="${design.middle ? 'middle' : 'top'}" ${more}/></style:style>`
  return `<?xml version="1.0" encoding="UTF-8"?><office:document ${spaces} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:font-face-decls><style:font-face style:name="F" svg:font-family="'${face}'"/></office:font-face-decls>
<office:styles>${heading(1, design.size * 1.5)}${heading(2, design.size * 1.2)}${heading(3, design.size)}
<style:style style:name="Title" style:family="paragraph">${text(design.size * 2, 'fo:font-weight="bold" style:font-weight-asian="bold" fo:hyphenate="false"')}</style:style>
<style:style style:name="Body" style:family="paragraph"><style:paragraph-properties fo:line-height="125%" fo:margin-bottom="${design.indented ? 0 : 6}pt" fo:text-indent="${design.indented ? 2 * design.size : 0}pt" fo:text-align="${design.justified ? 'justify' : 'start'}"/>${text(design.size)}</style:style>
<style:style style:name="Item" style:family="paragraph"><style:paragraph-properties fo:margin-bottom="1.5pt"/>${text(design.size)}</style:style>
<style:style style:name="Cell" style:family="paragraph">${text(design.size * 0.9, 'fo:hyphenate="false"')}</style:style>
<style:style style:name="Caption" style:family="paragraph"><style:paragraph-properties fo:margin-top="6pt" fo:margin-bottom="3pt" fo:keep-with-next="always"/>${text(design.size * 0.9, 'fo:font-style="italic"')}</style:style>
<style:style style:name="Small" style:family="paragraph"><style:paragraph-properties fo:margin-left="3mm" fo:text-indent="-3mm"/>${text(design.size * 0.8)}</style:style>
<style:style style:name="Run" style:family="paragraph">${text(8)}</style:style>
${(['–', '•', 'a)', 'i.', '1.', '（一）', '一、'] as const).map(list).join('')}
<text:notes-configuration text:note-class="footnote" style:num-format="1" text:default-style-name="Small" text:citation-body-style-name="Raised"/>
<style:style style:name="Raised" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style></office:styles>
<office:automatic-styles>
<style:page-layout style:name="P"><style:page-layout-properties fo:page-width="210mm" fo:page-height="297mm" fo:margin-top="18mm" fo:margin-bottom="18mm" fo:margin-left="24mm" fo:margin-right="24mm"/><style:header-style><style:header-footer-properties fo:min-height="8mm" fo:margin-bottom="4mm"/></style:header-style><style:footer-style><style:header-footer-properties fo:min-height="8mm" fo:margin-top="4mm"/></style:footer-style></style:page-layout>
<style:style style:name="S" style:family="section"><style:section-properties><style:columns fo:column-count="${design.columns}" fo:column-gap="8mm"/></style:section-properties></style:style>
<style:style style:name="frame" style:family="graphic"><style:graphic-properties style:wrap="${design.columns === 1 ? 'left' : 'none'}" style:horizontal-pos="right" style:horizontal-rel="paragraph" style:vertical-pos="top" style:vertical-rel="paragraph" fo:border="0.5pt solid #444466" fo:padding="2mm" fo:margin-left="4mm" fo:background-color="#f0f4f8"/></style:style>
<style:style style:name="T" style:family="table"><style:table-properties fo:margin-bottom="8pt"/></style:style>
<style:style style:name="C1" style:family="table-column"><style:table-column-properties style:rel-column-width="4*"/></style:style>
<style:style style:name="C2" style:family="table-column"><style:table-column-properties style:rel-column-width="3*"/></style:style>
<style:style style:name="C3" style:family="table-column"><style:table-column-properties style:rel-column-width="1*"/></style:style>
${cell('grid', 'fo:border="0.5pt solid #333333"')}${cell('rows', 'fo:border-bottom="0.5pt solid #555555"')}${cell('none', '')}${cell('shaded', 'fo:background-color="#eef2f6"')}${cell('head', 'fo:border-bottom="0.7pt solid #000000" fo:border-top="0.7pt solid #000000"')}${cell('box', 'fo:border="0.5pt solid #444466" fo:background-color="#f0f4f8"')}
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="P"><style:header><text:p text:style-name="Run"><text:chapter text:display="name" text:outline-level="1">x</text:chapter></text:p></style:header><style:footer><text:p text:style-name="Run"><text:page-number>1</text:page-number></text:p></style:footer></style:master-page></office:master-styles>
<office:body><office:text><text:p text:style-name="Title">${escaped(title)}</text:p><text:section text:style-name="S" text:name="body">${blocks.map(block => blockOf(block, design.size)).join('\n')}</text:section></office:text></office:body></office:document>`
}

function blockOf(block: Block, size: number): string {
  switch (block.kind) {
    case 'heading':
      return `<text:h text:style-name="H${block.level}" text:outline-level="${block.level}">${escaped(`${block.number} ${block.text}`.trim())}</text:h>`
    case 'paragraph':
      return `<text:p text:style-name="Body">${escaped(block.text)}${block.note === undefined ? '' : `<text:note text:note-class="footnote"><text:note-citation>${block.note.label}</text:note-citation><text:note-body><text:p text:style-name="Small">${escaped(block.note.text)}</text:p></text:note-body></text:note>`}</text:p>`
    case 'list':
      return `<text:list text:style-name="L${block.marker}">${block.items.map(item => `<text:list-item><text:p text:style-name="Item">${escaped(item.text)}</text:p>${item.inner === undefined ? '' : blockOf(item.inner, size)}</text:list-item>`).join('')}</text:list>`
    case 'table':
      return `<text:p text:style-name="Caption">${escaped(block.caption)}</text:p><table:table table:style-name="T"><table:table-column table:style-name="C1"/><table:table-column table:style-name="C2"/><table:table-column table:style-name="C3"/><table:table-column table:style-name="C2"/>${block.rows
        .map(
          (row, i) =>
            `<table:table-row>${row
              .map(cell => {
                const style =
                  block.style === 'head'
                    ? i === 0
                      ? 'head'
                      : 'none'
                    : block.style === 'shaded' && i % 2 === 1
                      ? 'none'
                      : block.style
                return `<table:table-cell table:style-name="${style}"${cell.colspan === undefined ? '' : ` table:number-columns-spanned="${cell.colspan}"`}${cell.rowspan === undefined ? '' : ` table:number-rows-spanned="${cell.rowspan}"`}><text:p text:style-name="Cell">${escaped(cell.text)}</text:p></table:table-cell>${'<table:covered-table-cell/>'.repeat((cell.colspan ?? 1) - 1)}`
              })
              .join(
                ''
              )}${'<table:covered-table-cell/>'.repeat(4 - row.reduce((n, cell) => n + (cell.colspan ?? 1), 0))}</table:table-row>`
        )
        .join('')}</table:table>`
    case 'box':
      return block.floating
        ? `<text:p text:style-name="Body"><draw:frame draw:style-name="frame" text:anchor-type="paragraph" svg:width="64mm"><draw:text-box fo:min-height="20mm">${block.blocks.map(inner => blockOf(inner, size)).join('')}</draw:text-box></draw:frame></text:p>`
        : `<table:table table:style-name="T"><table:table-column/><table:table-row><table:table-cell table:style-name="box">${block.blocks.map(inner => blockOf(inner, size)).join('')}</table:table-cell></table:table-row></table:table>`
  }
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
}
