import type {Block, Cell, TextBlock} from '../../model/block.ts'
import type {Signatory, Signature} from '../../model/instrument.ts'
import type {LanguageTag} from '../../model/language-tag.ts'
import type {Section} from '../../model/section.ts'
import {datesIn} from '../dates.ts'

/** Says for whom someone signs. */
const behalf =
  /^(?:for og på vegne av|for og på vegner av|på vegne av|på vegner av|for and on behalf of|on behalf of|for|代表)\s*(?<party>[^:：]{2,120}?)(?:\s*[:：]\s*(?<office>.*))?$/iu
/** 挪威：教育和研究部. */
const labelled = /^(?<party>[\p{sc=Han}]{2,30}?)(?:方|代表|政府代表)?\s*[:：]\s*(?<office>[\p{sc=Han}].*)$/u
/** What someone is, in nb, nn, en and zh: the word that ends or begins the title. */
const title =
  /(?:minister|statsråd|direktør|sjef|sekretær|ambassadør|rektor|leder|leiar|president|departementsråd|formann|generalkonsul|fylkesmann|statsforvalter|ordfører|rådmann|director|secretary|ambassador|rector|chancellor|chair(?:man|person)?|head of|deputy|commissioner|governor|mayor|dean|president|general counsel|consul|officer)(?:e?n|a|s)?(?![\p{Ll}])|(?:部长|部長|司长|司長|局长|局長|院长|院長|处长|處長|主任|主席|大使|校长|校長|总理|總理|总统|总裁|秘书长|秘書長|市长|市長|省长|会长|理事长|参赞|专员|董事长|总经理)/iu
/** The body that someone signs for. */
const office =
  /^(?:the )?(?:(?:royal )?(?:norwegian )?(?:ministry|department|directorate|embassy|academy|university|institute|council) (?:of|for)|(?:departementet|direktoratet|ambassaden|universitetet|rådet) (?:for|i)) |(?:departementet?|direktoratet?|ministry|department|directorate|council|rådet|agency|etaten|kommune|universitet(?:et)?|university|academy|institut(?:e|t|tet)|foundation|commission|committee|embassy|ambassaden?|regjeringa?|regjeringen|government|部|委员会|委員會|理事会|科学院|大学|大學|学院|基金会|大使馆|总局|局|署)$/iu
const bracketed = /\s*[（(](?<note>[^()（）]{1,80})[)）]\s*$/u
/** "Undertegnet i Oslo", "Done at Beijing", 于北京签署; a line that is a place and a date. */
const placed =
  /(?:[Uu]ndertegna|[Uu]ndertegnet|[Uu]nderskrevet|[Uu]nderskrive|[Ss]ignert|[Uu]tferdiget|[Uu]tferda|[Dd]one|DONE|[Ss]igned|SIGNED|[Mm]ade)\s+(?:i|at|AT|in|IN)\s+(?<place>\p{Lu}[\p{L}'-]*(?:\s\p{Lu}[\p{L}'-]*)*)/u
const placedInHan = /[于在](?<place>\p{sc=Han}{2,6}?)(?:签署|签订|签字|簽署|簽訂|订立|签立)/u
const placeBeforeDate = /^(?<place>\p{Lu}[\p{L}'-]*(?:\s\p{Lu}[\p{L}'-]*)?),?\s(?:den\s|on\s)?$/u

/** How a document without a headed signature block begins to speak of its signing. */
const signing =
  /^(?:(?:under(?:tegnet|tegna|skrevet|skrive)|signert|utferdiget|utferda) |(?:done|signed|made) (?:at|in|on) )|^本\p{sc=Han}{1,6}于.{2,40}(?:签署|签订|签字|簽署|簽訂)/iu

/**
 * The signature blocks of a document: place and date where the block says them, and who signs by party, office and role. A section may be one; in any
 * other a line such as "Done at Beijing on 31 August 2017" begins one where someone signs below it.
 */
export function signaturesIn(sections: readonly Section[], lang: LanguageTag): readonly Signature[] {
  return sections.flatMap(section => {
    if (section.role === 'signature') return [signatureOf(section.id, linesIn(section), lang)]
    const start = section.blocks.findIndex(block => block.type === 'paragraph' && signing.test(block.text))
    const lines = start < 0 ? [] : section.blocks.slice(start).flatMap(textsOf)
    const below = signaturesIn(section.sections, lang)
    return signatoriesIn(lines).length > 0 ? [signatureOf(section.id, lines, lang), ...below] : below
  })
}

function signatureOf(section: string, lines: readonly Line[], lang: LanguageTag): Signature {
  return {section, place: placeIn(lines, lang), date: dateIn(lines, lang), signatories: signatoriesIn(lines)}
}

type Line = TextBlock | Cell

function linesIn(section: Section): readonly Line[] {
  return [
    ...(section.introduction ? [section.introduction] : []),
    ...section.blocks.flatMap(textsOf),
    ...section.sections.flatMap(inner => [...(inner.title ? [inner.title] : []), ...linesIn(inner)])
  ].filter(({text}) => text !== '')
}

/** A table's columns stand for one party each. */
function textsOf(block: Block): readonly Line[] {
  if (block.type !== 'table') return [block]
  const width = Math.max(...block.rows.map(row => row.length))
  return Array.from({length: width}, (_, x) => block.rows.flatMap(row => row[x] ?? [])).flat()
}

function signatoriesIn(lines: readonly Line[]): readonly Signatory[] {
  const found: Signatory[] = []
  for (const line of lines) {
    const note = bracketed.exec(line.text)?.groups?.note ?? null
    const text = line.text.replace(bracketed, '').trim()
    const spoken = partyOf(text)
    const last = found.at(-1)
    if (spoken) found.push({...spoken, role: null, note, blocks: [line.id]})
    else if (last && last.role === null && isShort(text) && title.test(text))
      found[found.length - 1] = {
        ...last,
        role: roleIn(text),
        note: note ?? last.note,
        blocks: [...last.blocks, line.id]
      }
    else if (last && last.office === null && isShort(text) && office.test(text))
      found[found.length - 1] = {...last, office: text, note: note ?? last.note, blocks: [...last.blocks, line.id]}
  }
  return found
}

/** Words that begin the name of an English office; Norwegian ones begin with a small letter. */
const beginning =
  /^(?:Acting|Assistant|Associate|Chief|Deputy|Executive|First|Foreign|Managing|Permanent|Prime|Second|Senior|State|Under|Vice)(?:-|$)/u

/** The office without the name that stands before it on one line: "N. N. Minister of Education". */
function roleIn(text: string): string {
  const at = title.exec(text)?.index ?? 0
  const before = text.slice(0, text.lastIndexOf(' ', at) + 1).trim()
  const names = before.split(' ')
  while (names.length > 0 && (/^\p{Ll}/u.test(names.at(-1) ?? '') || beginning.test(names.at(-1) ?? ''))) names.pop()
  const isName = names.length > 1 && names.every(word => /^\p{Lu}/u.test(word))
  return isName ? text.slice(names.join(' ').length).replace(/^[\s,]+/, '') : text
}

function partyOf(text: string): Pick<Signatory, 'party' | 'office'> | null {
  const {party, office: named} = (behalf.exec(text) ?? labelled.exec(text))?.groups ?? {}
  // "For this reason …" is a sentence.
  if (!party || /[.。]$/u.test(text) || !/^(?:the |den |det |de |s?Kongeriket |\p{Lu}|\p{sc=Han})/u.test(party))
    return null
  const body = named?.trim() ?? ''
  return {party: party.trim(), office: body === '' ? null : body}
}

/** A title or a body's name; what is longer is a sentence. UTF-16 units. */
const isShort = (text: string): boolean => text.length <= 100 && !/[.。]$/u.test(text)

function dateIn(lines: readonly Line[], lang: LanguageTag): string | null {
  const dates = new Set(lines.flatMap(line => datesIn(line.text, lang).map(({key}) => key)))
  const [only] = dates
  return dates.size === 1 && only !== undefined ? only : null
}

function placeIn(lines: readonly Line[], lang: LanguageTag): string | null {
  const places = new Set(lines.flatMap(line => placeOf(line.text, lang) ?? []))
  const [only] = places
  return places.size === 1 && only !== undefined ? only : null
}

function placeOf(text: string, lang: LanguageTag): string | null {
  const spoken = (placed.exec(text) ?? placedInHan.exec(text))?.groups?.place
  if (spoken) return spoken
  const [date] = datesIn(text, lang)
  return date ? (placeBeforeDate.exec(text.slice(0, date.start))?.groups?.place ?? null) : null
}
