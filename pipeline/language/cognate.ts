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
  const names = targets.some(isHan) ? sources.filter(isName) : []
  if (names.length > 0) yield* soundingAlike(names, targets.filter(isHan))
  const transcribed = targets.some(isName) ? sources.filter(isHan) : []
  if (transcribed.length > 0) yield* soundingAlike(transcribed, targets.filter(isName))
}

function isHan({kind}: Word): boolean {
  return kind === 'han'
}

function isName({kind}: Word): boolean {
  return kind === 'name'
}

function* soundingAlike<Source extends Word, Target extends Word>(
  sources: readonly Source[],
  targets: readonly Target[]
): Generator<readonly [Source, Target]> {
  const byFirst = groupedBy(targets, target => consonantsOf(target)?.charAt(0) ?? null)
  for (const source of sources) {
    const consonants = consonantsOf(source)
    if (consonants === null) continue
    for (const target of byFirst.get(consonants.charAt(0)) ?? [])
      if (soundAlike(consonants, consonantsOf(target)!)) yield [source, target]
  }
}

/** Consonants of a name, or of a Chinese word that may be one; null where it is none or has fewer than two. */
function consonantsOf({kind, word}: Word): string | null {
  if (kind === 'han' && word.length < 2) return null
  const consonants = kind === 'han' ? consonantsOfHan(word) : rememberedConsonants(word)
  return consonants === null || consonants.length < 2 ? null : consonants
}

const rememberedConsonants = remembering(consonantsOfLatin)
const rememberedStart = remembering(word => foldSpelling(word).slice(0, COMMON_START))

/** Words remembered; then all are forgotten, so that a long run does not grow. */
const MOST_REMEMBERED = 100_000

function remembering(look: (word: string) => string): (word: string) => string {
  const known = new Map<string, string>()
  return word => {
    let found = known.get(word)
    if (found === undefined) {
      if (known.size >= MOST_REMEMBERED) known.clear()
      found = look(word)
      known.set(word, found)
    }
    return found
  }
}

function groupedBy<Each>(
  all: readonly Each[],
  nameOf: (each: Each) => string | null
): ReadonlyMap<string, readonly Each[]> {
  const groups = new Map<string, Each[]>()
  for (const each of all) {
    const name = nameOf(each)
    if (name === null) continue
    const known = groups.get(name)
    if (known) known.push(each)
    else groups.set(name, [each])
  }
  return groups
}

function* alikeAtStart<Source extends Word, Target extends Word>(
  sources: readonly Source[],
  targets: readonly Target[]
): Generator<readonly [Source, Target]> {
  if (!sources.some(isLatin)) return
  const byStart = groupedBy(targets, startOf)
  if (byStart.size === 0) return
  for (const source of sources) {
    const start = startOf(source)
    if (start === null) continue
    for (const target of byStart.get(start) ?? [])
      if (Math.abs(source.word.length - target.word.length) <= LONGEST_ENDING) yield [source, target]
  }
}

function isLatin({kind, word}: Word): boolean {
  return (kind === 'word' || kind === 'name') && word.length >= SHORTEST
}

function startOf(word: Word): string | null {
  return isLatin(word) ? rememberedStart(word.word) : null
}

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
