import type {TextBlock} from '../../model/block.ts'
import type {Definition} from '../../model/instrument.ts'
import type {Section} from '../../model/section.ts'

/** Headings of the part of a document that says what its words mean, in nb, nn, en and zh. */
const heading =
  /(?:^|[\s.、:：)）])(?:definisjon(?:er|ar)?|begreper|omgrep|begrepsavklaring(?:er)?|omgrepsavklaring|ordforklaring(?:er|ar)?|ordliste|terminologi|definitions?(?: and interpretation)?|terms and definitions|glossary|interpretation|(?:术语|用语|名词)?(?:和|与)?(?:定义|释义|解释)|術語|定義|釋義|词汇表)$/iu
/** A line that says that what follows it are definitions. */
const announcement =
  /(?:menes|meines|forstås|er meint|meiner vi|forstår vi)(?: (?:her|det|følgende|følgjande|i [^.:]{1,40}))?(?: (?:med|ved))?[:.]?$|(?:following (?:definitions|terms|expressions)|for the purposes? of|in this \p{L}+)[^.]{0,80}(?:appl(?:y|ies)|means?|shall mean|:)[^.]{0,40}[:.]?$|(?:下列|以下)[^。]{0,12}(?:用语|术语|名词|词语|用語)|含义[：:]?$/iu

const opening = '[«“"„「『‘\']'
const closing = '[»”"”」』’\']'
/** Words between a term and its meaning. */
const verb =
  '(?:means|shall mean|refers? to|is defined as|is understood as|betyr|menes|meines|er definert som|forstås som|(?:，|,)?(?:是指|系指|指的是|，指|,指))'
const quoted = new RegExp(
  `^${opening}(?<term>[^«»“”"„「」『』]{1,80})${closing}\\s*(?:${verb}|指|er|is|are|[:：–—-])\\s*(?<text>\\S.*)$`,
  'isu'
)
const spoken = new RegExp(`^(?<term>[^.:;：；。，]{1,80}?)\\s*${verb}\\s*(?<text>\\S.*)$`, 'isu')
const sure =
  /^(?<term>[^.:;：；。，]{1,80}?)\s*(?:shall mean|means|betyr|(?:，|,)?(?:是指|系指|指的是))\s*(?<text>\S.*)$/isu
/** "This means that …" defines nothing. */
const pronoun = /^(?:this|that|it|which|these|they|dette|det|disse|som|dei|de|这|這|即|它|此)$/iu
const labelled = /^(?<term>[^.:;：；。]{1,80}?)\s?(?:[:：]|\s[–—-](?=\s))\s*(?<text>\S.*)$/su
const marker = /^(?:[(（]?[\p{L}\d一二三四五六七八九十]{1,2}[)）.、]\s*|[-–•]\s*)/u

/** Sentences that define a term wherever they stand. */
const anywhere: readonly RegExp[] = [
  new RegExp(
    `${opening}(?<term>[^«»“”"„「」『』]{1,80})${closing}\\s*(?:shall mean|means|is defined as|betyr|forstås som)\\s+(?<text>(?:(?!,?\\s(?:and|og)\\s${opening})[^.;])+(?:\\.\\d[^.;]*)*)`,
    'gu'
  ),
  /(?<!\p{L})(?:Med|Ved) (?:[«“"])?(?<term>[^.,:;«»“”"]{1,60}?)(?:[»”"])? (?:menes|meines|forstås|er meint|meiner ein|forstår ein)(?: (?:her|det)| (?:i|etter) (?:denne|dette|desse|disse) \p{L}+)?:? (?<text>[^.;]+(?:\.\d[^.;]*)*)/gu,
  /本[\p{sc=Han}]{1,8}(?:中)?所称(?:的)?[“「]?(?<term>[^“”「」，,。：:]{1,30})[”」]?[，,]?(?:是指|系指|指的是|指)(?<text>[^。；]+)/gu,
  /[“「『](?<term>[^“”「」『』]{1,30})[”」』][，,]?(?:是指|系指|指的是)(?<text>[^。；]+)/gu
]

/** What a document says that its words mean: in a part of that name, under a line that announces definitions, or in a sentence that defines. */
export function definitionsIn(sections: readonly Section[]): readonly Definition[] {
  const found = sections.flatMap(section => inSection(section, false))
  const seen = new Set<string>()
  return found.filter(({term, text}) => {
    const key = `${term}\n${text}`
    return seen.has(key) ? false : seen.add(key)
  })
}

function inSection(section: Section, inside: boolean): readonly Definition[] {
  if (section.role === 'contents' || section.role === 'contact') return []
  const titled = inside || (section.title !== null && heading.test(section.title.text.trim()))
  const announced = section.introduction !== null && announcement.test(section.introduction.text.trim())
  const texts = section.blocks.filter(block => block.type !== 'table')
  let listed = titled || announced
  const own = texts.flatMap((block): readonly Definition[] => {
    if (block.type === 'heading' || block.type === 'code' || block.type === 'contactLine') return []
    if (block.type !== 'listItem') listed = titled || announced || announcement.test(block.text.trim())
    // A paragraph may define several terms, an item defines one.
    const sentences = inSentences(block)
    const line = listed && (block.type === 'listItem' || sentences.length === 0) ? defined(block, titled) : null
    return line ? [line] : sentences
  })
  const introduced = section.introduction ? inSentences(section.introduction) : []
  return [...introduced, ...own, ...section.sections.flatMap(inner => inSection(inner, titled || announced))]
}

function defined(block: TextBlock, titled: boolean): Definition | null {
  const text = block.text.replace(marker, '').trim()
  if (announcement.test(text)) return null
  // In a paragraph a colon ends a sentence as often as a term: only items and terms in quotes or before a sure verb count there.
  const shapes = block.type === 'listItem' ? [quoted, spoken, labelled] : titled ? [quoted, sure] : []
  for (const shape of shapes) {
    const {term, text: meaning} = shape.exec(text)?.groups ?? {}
    if (term && meaning && !pronoun.test(term.trim())) return definition(term, meaning, block.id)
  }
  return null
}

function inSentences(block: TextBlock): readonly Definition[] {
  return anywhere.flatMap(shape =>
    [...block.text.matchAll(shape)].flatMap(({groups}) =>
      groups?.term && groups.text ? [definition(groups.term, groups.text, block.id)] : []
    )
  )
}

const definition = (term: string, text: string, block: string): Definition => ({
  term: term.replace(/^[«“"„「『‘']|[»”"”」』’']$/gu, '').trim(),
  text: text
    .replace(/\s*[.;；。,，]\s*$/u, '')
    .replace(/\s*[;；]\s*(?:og|and|eller|or|和|以及)$/u, '')
    .trim(),
  block
})
