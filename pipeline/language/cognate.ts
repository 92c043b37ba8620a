import {consonantsOfHan, consonantsOfLatin, soundAlike} from './transliteration.ts'

interface Word {
  readonly kind: string
  readonly word: string
}

/** Shorter words are alike by accident. */
const SHORTEST = 5
/** Letters that must agree from the start, after spelling is folded. */
const COMMON_START = 4
/** Cognates differ in length by their endings only. */
const LONGEST_ENDING = 5

/**
 * Pairs of words that tell each other by how they look or sound: words that start alike once the spellings of two Latin-script languages are folded
 * (Simard, Foster and Isabelle 1992), and names in Latin letters and in Chinese characters.
 */
export function* cognates<Source extends Word, Target extends Word>(
  sources: readonly Source[],
  targets: readonly Target[]
): Generator<readonly [Source, Target]> {
  yield* alikeAtStart(sources, targets)
  yield* alikeInSound(sources, targets)
}

/** `Kavanaugh` and 卡瓦诺, whichever side is Chinese. */
function* alikeInSound<Source extends Word, Target extends Word>(
  sources: readonly Source[],
  targets: readonly Target[]
): Generator<readonly [Source, Target]> {
  const byFirst = new Map<string, [Target, string][]>()
  for (const target of targets) {
    const consonants = consonantsOf(target)
    if (consonants === null) continue
    const known = byFirst.get(`${target.kind === 'han'} ${consonants[0]}`)
    if (known) known.push([target, consonants])
    else byFirst.set(`${target.kind === 'han'} ${consonants[0]}`, [[target, consonants]])
  }
  for (const source of sources) {
    const consonants = consonantsOf(source)
    if (consonants === null) continue
    for (const [target, other] of byFirst.get(`${source.kind !== 'han'} ${consonants[0]}`) ?? [])
      if (soundAlike(consonants, other)) yield [source, target]
  }
}

/** Consonants of a word that may be a name; null where it is none or has fewer than two. */
function consonantsOf({kind, word}: Word): string | null {
  if (kind !== 'name' && (kind !== 'han' || word.length < 2)) return null
  const consonants = kind === 'han' ? consonantsOfHan(word) : consonantsOfLatin(word)
  return consonants === null || consonants.length < 2 ? null : consonants
}

function* alikeAtStart<Source extends Word, Target extends Word>(
  sources: readonly Source[],
  targets: readonly Target[]
): Generator<readonly [Source, Target]> {
  const byStart = new Map<string, Target[]>()
  for (const target of targets) {
    const start = startOf(target)
    if (start === null) continue
    const known = byStart.get(start)
    if (known) known.push(target)
    else byStart.set(start, [target])
  }
  for (const source of sources) {
    const start = startOf(source)
    if (start === null) continue
    for (const target of byStart.get(start) ?? [])
      if (Math.abs(source.word.length - target.word.length) <= LONGEST_ENDING) yield [source, target]
  }
}

function startOf({kind, word}: Word): string | null {
  if ((kind !== 'word' && kind !== 'name') || word.length < SHORTEST) return null
  let start = starts.get(word)
  if (start === undefined) {
    if (starts.size >= MOST_REMEMBERED) starts.clear()
    start = foldSpelling(word).slice(0, COMMON_START)
    starts.set(word, start)
  }
  return start
}

/** Words remembered; then all are forgotten, so that a long run does not grow. */
const MOST_REMEMBERED = 100_000
const starts = new Map<string, string>()

/** `kjemi` and `chemie`, `økonomi` and `economy` begin alike after this. */
export function foldSpelling(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/æ/g, 'a')
    .replace(/ø/g, 'o')
    .replace(/ch|ck|k|q/g, 'c')
    .replace(/ph/g, 'f')
    .replace(/th/g, 't')
    .replace(/w/g, 'v')
    .replace(/z/g, 's')
    .replace(/y|j/g, 'i')
}
