/** A kind of error and how it is put into a translation: the spoilt text, `null` where the text has nothing of the kind. */
export interface Spoiler {
  readonly kind: string
  /** The rules that speak of such an error; a finding of another one finds the unit, but not what is wrong. */
  readonly rules: RegExp
  spoil(text: string, source: string, lang: string, random: () => number): string | null
}

/** One of a list, by chance. */
export const pick = <T>(list: readonly T[], random: () => number): T => list[Math.floor(random() * list.length)]!

/** Replaces one of the matches of a pattern, chosen by chance, by what `change` makes of it. */
export function replaceOne(
  text: string,
  pattern: RegExp,
  random: () => number,
  change: (match: string) => string
): string | null {
  const matches = [...text.matchAll(pattern)]
  if (matches.length === 0) return null
  const match = pick(matches, random)
  const changed = change(match[0])
  return changed === match[0] ? null : text.slice(0, match.index) + changed + text.slice(match.index + match[0].length)
}
