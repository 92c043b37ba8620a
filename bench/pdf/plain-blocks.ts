import type {ScoredBlock} from './blocks.ts'

const marker = /^\s*(?:[•●○▪∗–*-]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s+(.*)/u

/** Plain text with form feeds between pages as blocks: what empty lines separate; lines that begin with a bullet or a number are items. */
export function plainBlocks(text: string): readonly ScoredBlock[] {
  return text.split('\f').flatMap((page, i) =>
    page.split(/\n\s*\n/).flatMap((chunk): ScoredBlock[] => {
      const blocks: {type: 'paragraph' | 'listItem'; text: string}[] = []
      for (const line of chunk.split('\n')) {
        if (line.trim() === '') continue
        const item = marker.exec(line)
        const last = blocks.at(-1)
        if (item !== null) blocks.push({type: 'listItem', text: item[1]!})
        else if (last === undefined) blocks.push({type: 'paragraph', text: line.trim()})
        else last.text += ` ${line.trim()}`
      }
      return blocks.map(block => ({...block, page: i + 1}))
    })
  )
}
