/** What a paragraph style is for. Levels of headings count from 1. */
export type StyleRole =
  | {readonly role: 'heading'; readonly level: number}
  | {readonly role: 'title' | 'caption' | 'contents' | 'contents-heading' | 'quote' | 'continuation'}

/**
 * The role that a style's name says, whatever the language of the program that wrote the file: Word names its own styles in English and their
 * ids in the user's language, LibreOffice in English, WPS and older programs in the user's.
 */
export function styleRole(name: string): StyleRole | null {
  const plain = name
    .toLowerCase()
    .replace(/_20_/g, ' ')
    .replace(/[\s_-]+/g, '')
  const heading = /^(?:heading|overskrift|标题|標題|rubrik|überschrift)([1-9])$/.exec(plain)
  if (heading) return {role: 'heading', level: Number(heading[1])}
  const known = byName.find(([pattern]) => pattern.test(plain))
  return known ? {role: known[1]} : null
}

const byName: readonly (readonly [RegExp, Exclude<StyleRole['role'], 'heading'>])[] = [
  [/^(?:title|tittel|标题|標題|文档标题)$/, 'title'],
  [/^(?:caption|bildetekst|figurtekst|tabelltekst|figure|table|illustration|drawing|题注|題注|图注|表注)$/, 'caption'],
  [
    /^(?:tocheading|contentsheading|overskriftforinnholdsfortegnelse|innholdsfortegnelsesoverskrift|toc标题|目录标题)$/,
    'contents-heading'
  ],
  [/^(?:toc|contents|innhold|inh|innholdsfortegnelse|目录|目錄)[1-9]?$/, 'contents'],
  [/^(?:quote|intensequote|quotations?|blocktext|sitat|sterktsitat|引用|明显引用|引文)$/, 'quote'],
  [
    /^(?:listcontinue|listfortsettelse|listefortsettelse|liste[1-5]?forts\.?|列表接续|列表续|listcontinuation)[1-5]?$/,
    'continuation'
  ]
]
