import {inline, type XmlNode, xml} from '../xml.ts'
import {type ZipFile, zip} from './zip.ts'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** A4 across, margins of 1.5 cm, in twentieths of a point. */
const PAGE = {width: 16_838, height: 11_906, margin: 850}
/** What is left between the margins. */
export const TEXT_WIDTH = PAGE.width - 2 * PAGE.margin

/** A Word document (ECMA-376, transitional) of these blocks on pages across. */
export function wordPackage(
  blocks: readonly XmlNode[],
  {title, lang}: {readonly title: string; readonly lang: string}
) {
  const margins = Object.fromEntries(
    ['top', 'right', 'bottom', 'left', 'header', 'footer'].map(side => [`w:${side}`, String(PAGE.margin)])
  )
  const section = xml('w:sectPr', {}, [
    xml('w:pgSz', {'w:w': String(PAGE.width), 'w:h': String(PAGE.height), 'w:orient': 'landscape'}),
    xml('w:pgMar', {...margins, 'w:gutter': '0'})
  ])
  const document = xml('w:document', {'xmlns:w': WORD}, [xml('w:body', {}, [...blocks, section])])
  const files: readonly (readonly [string, XmlNode])[] = [
    ['[Content_Types].xml', contentTypes()],
    [
      '_rels/.rels',
      relationships([
        ['officeDocument', 'word/document.xml'],
        ['core', 'docProps/core.xml']
      ])
    ],
    ['docProps/core.xml', coreProperties(title, lang)],
    ['word/_rels/document.xml.rels', relationships([['styles', 'styles.xml']])],
    ['word/document.xml', document],
    ['word/styles.xml', styles(lang)]
  ]
  return zip(files.map(([name, root]): ZipFile => ({name, content: HEAD + inline(root)})))
}

function contentTypes(): XmlNode {
  const override = (part: string, type: string) => xml('Override', {PartName: part, ContentType: type})
  return xml('Types', {xmlns: `${PACKAGE}/content-types`}, [
    xml('Default', {Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml'}),
    xml('Default', {Extension: 'xml', ContentType: 'application/xml'}),
    override('/word/document.xml', `${TYPE}.document.main+xml`),
    override('/word/styles.xml', `${TYPE}.styles+xml`),
    override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml')
  ])
}

function relationships(targets: readonly (readonly [type: string, target: string])[]): XmlNode {
  const typeOf = (type: string) =>
    type === 'core' ? `${PACKAGE}/relationships/metadata/core-properties` : `${OFFICE}/${type}`
  return xml(
    'Relationships',
    {xmlns: `${PACKAGE}/relationships`},
    targets.map(([type, target], index) =>
      xml('Relationship', {Id: `rId${index + 1}`, Type: typeOf(type), Target: target})
    )
  )
}

function coreProperties(title: string, lang: string): XmlNode {
  const namespaces = {
    'xmlns:cp': `${PACKAGE}/metadata/core-properties`,
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/'
  }
  return xml('cp:coreProperties', namespaces, [xml('dc:title', {}, [title]), xml('dc:language', {}, [lang])])
}

function styles(lang: string): XmlNode {
  const fonts = {'w:ascii': 'Calibri', 'w:hAnsi': 'Calibri', 'w:cs': 'Calibri', 'w:eastAsia': 'Microsoft YaHei'}
  const style = (id: string, name: string, size: number, isBold: boolean, isDefault = false) =>
    xml('w:style', {'w:type': 'paragraph', 'w:styleId': id, ...(isDefault && {'w:default': '1'})}, [
      xml('w:name', {'w:val': name}),
      xml('w:pPr', {}, [xml('w:spacing', {'w:after': isDefault ? '40' : '120'})]),
      xml('w:rPr', {}, [...(isBold ? [xml('w:b')] : []), xml('w:sz', {'w:val': String(size)})])
    ])
  return xml('w:styles', {'xmlns:w': WORD}, [
    xml('w:docDefaults', {}, [
      xml('w:rPrDefault', {}, [
        xml('w:rPr', {}, [xml('w:rFonts', fonts), xml('w:lang', {'w:val': lang, 'w:eastAsia': 'zh-CN'})])
      ])
    ]),
    style('Normal', 'Normal', 18, false, true),
    style('Title', 'Title', 28, true)
  ])
}
