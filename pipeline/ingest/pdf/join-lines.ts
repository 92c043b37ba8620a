import {isCjk} from './characters.ts'

/** Words of a document, as evidence for what a hyphen at a line's end means. Counts by lower-case form. */
export interface Vocabulary {
  readonly words: ReadonlyMap<string, number>
  readonly hyphenated: ReadonlyMap<string, number>
}

/** After a hyphen that stands for the rest of a compound: `forsknings- og innovasjonsråd`. */
const conjunctions = /^(?:og|eller|samt|og\/eller|and|or|and\/or|to|til|nor|und|oder)(?=[\s,.;)]|$)/i
const hyphenEnd = /(?<=[\p{L}\p{N})])[-\u2010\u2011\u00ad]$/u
const firstWord = /^[\p{L}\p{N}\p{M}]+(?:[-\u2010\u2011][\p{L}\p{N}\p{M}]+)*/u
const lastWord = /[\p{L}\p{N}\p{M}]+(?:[-\u2010\u2011\u00ad][\p{L}\p{N}\p{M}]+)*(?=[-\u2010\u2011\u00ad]$)/u
/** English prefixes that are written with a hyphen; joined without one they are no words. */
const hyphenPrefixes = /^(?:self|non|well|ex|all|half|cross|quasi|semi|so)$/i

/** Collects the words of lines; a word that is cut by a line's end is no evidence. */
export function vocabularyOf(texts: Iterable<string>): Vocabulary {
  const words = new Map<string, number>()
  const hyphenated = new Map<string, number>()
  for (const text of texts) {
    const whole = hyphenEnd.test(text) ? text.replace(/\S+$/, '') : text
    for (const match of whole.matchAll(/[\p{L}\p{N}\p{M}]+(?:[-\u2010\u2011][\p{L}\p{N}\p{M}]+)*/gu)) {
      const word = match[0].toLowerCase().replace(/[\u2010\u2011]/g, '-')
      const counts = word.includes('-') ? hyphenated : words
      counts.set(word, (counts.get(word) ?? 0) + 1)
      if (word.includes('-')) {
        // Parts of longer compounds count too: `a-b-c` knows `a-b` and `b-c`.
        const parts = word.split('-')
        for (let i = 0; i + 1 < parts.length && parts.length > 2; i++) {
          const pair = `${parts[i]}-${parts[i + 1]}`
          hyphenated.set(pair, (hyphenated.get(pair) ?? 0) + 1)
        }
      }
    }
  }
  return {words, hyphenated}
}

/** How two lines of one paragraph join: `drop` units go from the end of the first, `glue` comes between. */
export interface Joint {
  readonly drop: number
  readonly glue: '' | ' '
}

/** Decides what stands between two lines of a paragraph. `left` and `right` are their texts, without white space at the ends. */
export function joint(left: string, right: string, vocabulary: Vocabulary): Joint {
  if (left === '' || right === '') return {drop: 0, glue: ''}
  if (hyphenEnd.test(left)) return hyphenJoint(left, right, vocabulary)
  if (isCjk(left.at(-1)) || isCjk(right[0])) return {drop: 0, glue: ''}
  if (/[-\u2010]$/.test(left) && /\S[-\u2010]$/.test(left) && /^[\p{L}\p{N}]/u.test(right)) return {drop: 0, glue: ''}
  if (isOpenAddress(left, right)) return {drop: 0, glue: ''}
  return {drop: 0, glue: ' '}
}

function hyphenJoint(left: string, right: string, vocabulary: Vocabulary): Joint {
  const soft = left.endsWith('\u00ad')
  if (soft) return {drop: 1, glue: ''}
  if (conjunctions.test(right)) return {drop: 0, glue: ' '}
  const before = lastWord.exec(left)?.[0] ?? ''
  const after = firstWord.exec(right)?.[0] ?? ''
  if (after === '') return {drop: 0, glue: /^[(«"“]/.test(right) ? ' ' : ''}
  if (/^\p{Lu}|^\d/u.test(after) && !/^\p{Lu}+$/u.test(before)) return {drop: 0, glue: ''}
  if (/\d$/.test(before)) return {drop: 0, glue: ''}
  if (/^\p{Lu}{2,}$/u.test(before) && /^\p{Ll}/u.test(after)) return {drop: 0, glue: ''}
  if (/^\p{Lu}+$/u.test(before) && /^\d/.test(after)) return {drop: 0, glue: ''}
  const [a, b] = [
    before.toLowerCase().replace(/[\u2010\u2011\u00ad]/g, '-'),
    after.toLowerCase().replace(/[\u2010\u2011]/g, '-')
  ]
  const joined = (vocabulary.words.get(a + b) ?? 0) + (vocabulary.hyphenated.get(a + b) ?? 0)
  const kept = hyphenCount(a, b, vocabulary)
  if (kept > joined) return {drop: 0, glue: ''}
  if (joined === 0 && (hyphenPrefixes.test(a) || a.length === 1)) return {drop: 0, glue: ''}
  // Part of a compound that has hyphens elsewhere, as in `peer-to-peer`: these are kept.
  if (joined === 0 && a.includes('-') && a.split('-').every(part => part.length <= 3)) return {drop: 0, glue: ''}
  return {drop: 1, glue: ''}
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
