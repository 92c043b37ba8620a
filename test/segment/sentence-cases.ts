import {readFileSync} from 'node:fs'

/** A text and the sentences that a person marked in it with `¦`. */
export interface SentenceCase {
  /** The heading that the case stands under. */
  readonly title: string
  readonly marked: string
  readonly text: string
  readonly sentences: readonly string[]
}

const folder = new URL('../fixtures/segment/sentences/', import.meta.url)

/** The cases of each language: a line a case, `#` before a heading. The mark stands for nothing; spaces around it are the text's own. */
export function sentenceCases(): readonly {readonly lang: string; readonly cases: readonly SentenceCase[]}[] {
  return ['nb', 'nn', 'en', 'zh'].map(lang => {
    const lines = readFileSync(new URL(`${lang}.txt`, folder), 'utf8')
      .split('\n')
      .filter(line => line !== '')
    let title = ''
    const cases: SentenceCase[] = []
    for (const marked of lines) {
      if (marked.startsWith('# ')) title = marked.slice(2)
      else {
        const sentences = marked.split('¦').map(sentence => sentence.trim())
        // " ¦ " stands for one space; without spaces for nothing.
        cases.push({title, marked, text: marked.replaceAll(' ¦ ', ' ').replaceAll('¦', ''), sentences})
      }
    }
    return {lang, cases}
  })
}
