import {type PlacedWord, recognisedWords} from '../ingest/ocr/recognised-words.ts'
import type {Source} from '../model/index.ts'
import {put} from '../store/artifacts.ts'

/** Writes the words that were read in pictures of a file, each with its confidence and place: JSON with a line for each. */
export async function wordsFile({recognised = ''}: Source, file: string, path: string): Promise<void> {
  const lines = recognisedWords(recognised, file).map((word: PlacedWord) => JSON.stringify(word))
  await put(path, Buffer.from(`{"v":1,"file":${JSON.stringify(file)},"words":[\n${lines.join(',\n')}\n]}\n`), false)
}
