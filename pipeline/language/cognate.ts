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

/** Pairs of words that start alike once the spellings of two Latin-script languages are folded (Simard, Foster and Isabelle 1992). */
export function* cognates<Source extends Word, Target extends Word>(
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
