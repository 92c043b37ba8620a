import {chapterLabel} from './chapter-label.ts'
import {isCjk} from './characters.ts'

/** Words of a document, as evidence for what a hyphen at a line's end means. Counts by lower-case form. */
export interface Vocabulary {
  readonly words: ReadonlyMap<string, number>
  readonly hyphenated: ReadonlyMap<string, number>
  /** The typesetter's own hyphens are U+2010 and stand at the ends of lines alone: every `-` was written. */
  readonly ownHyphens: boolean
}

/** After a hyphen that stands for the rest of a compound: `forsknings- og innovasjonsråd`. */
const conjunctions = /^(?:og|eller|samt|og\/eller|and|or|and\/or|to|til|nor|und|oder)(?=[\s,.;)]|$)/i
const hyphenEnd = /(?<=[\p{L}\p{N})])[-\u2010\u2011\u00ad]$/u
const firstWord = /^[\p{L}\p{N}\p{M}]+(?:[-\u2010\u2011][\p{L}\p{N}\p{M}]+)*/u
const lastWord = /[\p{L}\p{N}\p{M}]+(?:[-\u2010\u2011\u00ad][\p{L}\p{N}\p{M}]+)*(?=[-\u2010\u2011\u00ad]$)/u
/** English prefixes that are written with a hyphen; joined without one they are no words. */
const hyphenPrefixes = /^(?:self|non|well|ex|all|half|cross|quasi)$/i
/** English endings that are written with a hyphen, but for words that have grown together. */
const hyphenEndings = /^(?:wide|based|specific|related|oriented|driven|friendly|aware|ready|like|style)$/i
const grownTogether =
  /^(?:(?:world|nation|country|county|state|city)wide|(?:child|life|war|lady|business)like|(?:life|free)style)$/i
/** Small words that tell English from Norwegian. */
const english = /\b(?:the|of|and|to|is|are|with|for|that|this|which|by|from|be)\b/giu
const norwegian = /(?<![\p{L}])(?:og|er|det|som|på|til|av|ikke|med|den|et|ein|eit|ikkje|frå|har|skal)(?![\p{L}])/giu
/** A part of a compound is a word of the document if it stands alone this often. */
const seenOften = 2
/** So many hyphens of the typesetter's own at the ends of lines show that it has them. */
const ownOften = 2
const shortestPart = 3

/** Collects the words of lines; a word that is cut by a line's end is no evidence. */
export function vocabularyOf(texts: Iterable<string>): Vocabulary {
  const words = new Map<string, number>()
  const hyphenated = new Map<string, number>()
  const count = (counts: Map<string, number>, word: string): void => {
    counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  let own = 0
  let inside = 0
  for (const text of texts) {
    if (/\p{L}\u2010$/u.test(text)) own++
    inside += text.slice(0, -1).split('\u2010').length - 1
    const whole = hyphenEnd.test(text) ? text.replace(/\S+$/, '') : text
    for (const match of whole.matchAll(/[\p{L}\p{N}\p{M}]+(?:[-\u2010\u2011][\p{L}\p{N}\p{M}]+)*/gu)) {
      const word = match[0].toLowerCase().replace(/[\u2010\u2011]/g, '-')
      if (!word.includes('-')) {
        count(words, word)
        continue
      }
      count(hyphenated, word)
      // Parts of longer compounds count too: `a-b-c` knows `a-b` and `b-c`.
      const parts = word.split('-')
      for (let i = 0; i + 1 < parts.length && parts.length > 2; i++) count(hyphenated, `${parts[i]}-${parts[i + 1]}`)
    }
  }
  return {words, hyphenated, ownHyphens: own >= ownOften && inside === 0}
}

/** How two lines of one paragraph join: `drop` units go from the end of the first, `glue` comes between. */
export interface Joint {
  readonly drop: number
  readonly glue: '' | ' '
}

const kept: Joint = {drop: 0, glue: ''}
const dropped: Joint = {drop: 1, glue: ''}
const spaced: Joint = {drop: 0, glue: ' '}

/**
 * Decides what stands between two lines of a paragraph. `left` and `right` are their texts, without white space at the ends;
 * `code` is true where the first line ends in a monospaced font, which is never hyphenated.
 */
export function joint(left: string, right: string, vocabulary: Vocabulary, code = false): Joint {
  if (left === '' || right === '') return kept
  if (hyphenEnd.test(left)) return code && !left.endsWith('\u00ad') ? kept : hyphenJoint(left, right, vocabulary)
  if (chapterLabel.test(left)) return spaced
  if (isCjk(left.at(-1)) || isCjk(right[0])) return kept
  if (/\S[-\u2010]$/.test(left) && /^[\p{L}\p{N}]/u.test(right)) return kept
  // A dash that no space stands before joins what it stands between: `2017–2020`, `Mann–Whitney`.
  if (/[\p{L}\p{N}]–$/u.test(left) && /^[\p{L}\p{N}]/u.test(right)) return kept
  return isOpenAddress(left, right) ? kept : spaced
}

function hyphenJoint(left: string, right: string, vocabulary: Vocabulary): Joint {
  if (left.endsWith('\u00ad') || (vocabulary.ownHyphens && left.endsWith('\u2010'))) return dropped
  const before = lastWord.exec(left)?.[0] ?? ''
  const after = firstWord.exec(right)?.[0] ?? ''
  // `gover-` before `nor` is a word cut in two where the document has it whole.
  if (conjunctions.test(right)) return vocabulary.words.has(plain(before) + plain(after)) ? dropped : spaced
  if (vocabulary.ownHyphens) return kept
  if (after === '') return /^[(«"“]/.test(right) ? spaced : kept
  if (areCapitals(before, after) && /\p{Ll}/u.test(left + right))
    return isCutAcronym(before, after, vocabulary) ? dropped : kept
  if (isFixedHyphen(before, after)) return kept
  const [a, b] = [plain(before), plain(after)]
  const joined = (vocabulary.words.get(a + b) ?? 0) + (vocabulary.hyphenated.get(a + b) ?? 0)
  if (hyphenCount(a, b, vocabulary) > joined) return kept
  if (joined > 0) return dropped
  // Beside a relative that has the hyphen inside its line: `a multi-tasking, multi-user system`.
  if (/^\p{L}{3,}$/u.test(a) && hasWord(right, `${a}-`)) return kept
  if (hyphenPrefixes.test(a) || a.length === 1) return kept
  // Part of a compound that has short parts with hyphens already, as in `peer-to-peer`.
  if (a.includes('-') && a.split('-').every(part => part.length <= 3)) return kept
  return isCompound(left, right, before, after, vocabulary) ? kept : dropped
}

function areCapitals(before: string, after: string): boolean {
  return /^\p{Lu}{2,}$/u.test(before) && /^\p{Lu}{2,}$/u.test(after)
}

/** Capitals of which the first never stand alone in the document, nor with this hyphen: `EEP-ROM` is a word cut in two. */
function isCutAcronym(before: string, after: string, vocabulary: Vocabulary): boolean {
  const [a, b] = [plain(before), plain(after)]
  return !vocabulary.words.has(a) && hyphenCount(a, b, vocabulary) === 0
}

/** A hyphen before a capital or a number, or after a number or an abbreviation, is part of the word. */
function isFixedHyphen(before: string, after: string): boolean {
  if (/\d$/.test(before)) return true
  if (/^\p{Lu}+$/u.test(before)) return /^\d/.test(after) || (before.length > 1 && /^\p{Ll}/u.test(after))
  return /^[\p{Lu}\d]/u.test(after)
}

/**
 * Both halves are words of the document and the joined form is not: in English a compound with a hyphen (`laptop-specific`), in
 * Norwegian only after a name (`Debian-distribusjon`), as other compounds are written in one word there.
 */
function isCompound(left: string, right: string, before: string, after: string, vocabulary: Vocabulary): boolean {
  const [a, b] = [plain(before).split('-').at(-1)!, plain(after).split('-')[0]!]
  const known = (word: string): boolean => word.length >= shortestPart && (vocabulary.words.get(word) ?? 0) >= seenOften
  const name = /^\p{Lu}\p{Ll}/u.test(before) && !/(?:^|[.!?:]\s*)\S+$/u.test(left)
  if (name && known(a)) return true
  if (!isEnglish(`${left} ${right}`)) return false
  if (/^(?:re|co|pre)$/.test(a) && a.at(-1) === b[0]) return true
  if (hyphenEndings.test(b) && !grownTogether.test(a + b)) return true
  return known(a) && known(b)
}

function isEnglish(text: string): boolean {
  return (text.match(english)?.length ?? 0) > (text.match(norwegian)?.length ?? 0)
}

function hasWord(text: string, start: string): boolean {
  return text
    .toLowerCase()
    .split(/[\s,;(]+/)
    .some(word => word.startsWith(start) && word.length > start.length)
}

function plain(word: string): string {
  return word.toLowerCase().replace(/[\u2010\u2011\u00ad]/g, '-')
}

function hyphenCount(a: string, b: string, vocabulary: Vocabulary): number {
  const whole = vocabulary.hyphenated.get(`${a}-${b}`) ?? 0
  const pair = vocabulary.hyphenated.get(`${a.split('-').at(-1)}-${b.split('-')[0]}`) ?? 0
  return Math.max(whole, pair)
}

/** A web address or path that runs over the line's end. */
function isOpenAddress(left: string, right: string): boolean {
  const token = /\S+$/.exec(left)?.[0] ?? ''
  return (
    /^(?:\(?(?:https?|ftp):\/\/|www\.)/.test(token) &&
    /[/._=&?#%~-]$/.test(token) &&
    /^[\p{L}\p{N}/._=&?#%~-]+/u.test(right) &&
    !/^\p{Lu}\p{Ll}+ /u.test(right)
  )
}
