import type {PartView} from '../../review/contract/part-view.ts'

const langs = ['nb', 'en', 'zh-Hans'] as const
const pairs = [
  {key: 'nb-en', langs: ['nb', 'en']},
  {key: 'nb-zh-Hans', langs: ['nb', 'zh-Hans']},
  {key: 'en-zh-Hans', langs: ['en', 'zh-Hans']}
] as const
const words = {
  nb: 'Partene er enige om å styrke samarbeidet innen forskning og teknologi ',
  en: 'The parties agree to strengthen their cooperation in research and technology ',
  'zh-Hans': '双方同意加强研究和技术领域的合作'
}

/** A part of many rows, made up: rows of one to four sentences, a heading every thirty rows, a row in ten not one to one. */
export function manyRows(count: number): PartView {
  const segments: Record<string, PartView['segments'][string]> = {}
  const blocks: PartView['blocks'][number][] = []
  const sections: PartView['sections'][number][] = []
  const units: PartView['units'][number][] = []
  for (let row = 0; row < count; row++) {
    const isHeading = row % 30 === 0
    const members = Object.fromEntries(
      langs.map((lang, at) => {
        if (isHeading) sections.push({lang, title: `${row / 30 + 1}`, role: 'article', level: 2, parent: null})
        const number = row % 10 === 7 && at === 0 ? 2 : 1
        const ids = Array.from({length: number}, (_, index) => {
          const id = `${lang}-${row}-${index}`
          blocks.push({lang, type: isHeading ? 'heading' : 'paragraph', section: sections.length - langs.length + at})
          const text = isHeading ? `${row / 30 + 1}` : words[lang].repeat(1 + (row % 4)) + String(row)
          segments[id] = {text, hash: '0123456789abcdef', block: blocks.length - 1}
          return id
        })
        return [lang, ids]
      })
    )
    const confidence = row % 13 === 0 ? 0.5 : 0.97
    units.push({
      id: `u${row}`,
      members,
      confidence,
      pairs: Object.fromEntries(pairs.map(({key}) => [key, {confidence, status: 'auto' as const}]))
    })
  }
  return {
    work: 'many',
    part: 'rows',
    version: 0,
    session: 'bench',
    who: 'Bench',
    writable: true,
    langs: [...langs],
    pairs: pairs.map(({key, langs: [a, b]}) => ({key, langs: [a, b] as const})),
    editions: langs.map(lang => ({
      lang,
      title: null,
      file: '',
      authority: 'specimen',
      origin: 'written',
      url: null,
      page: 'none'
    })),
    sections,
    blocks,
    segments,
    units,
    findings: [],
    checking: false,
    remarks: [],
    attention: [],
    flagged: [],
    bulk: [],
    history: {undo: 0, redo: 0, next: null, again: null}
  }
}
