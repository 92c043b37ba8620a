import {readFileSync} from 'node:fs'

export const corpusLangs = ['nb', 'en', 'zh'] as const

/** Clean trilingual units, written for this bench: a line each, the languages in the order of `corpusLangs`. */
export const corpus: readonly (readonly string[])[] = readFileSync(new URL('corpus.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map(line => line.split('\t'))

/** Every source and target language with its column. */
export const directions = corpusLangs.flatMap((source, s) =>
  corpusLangs.flatMap((target, t) => (s === t ? [] : [{source, target, s, t}]))
)
