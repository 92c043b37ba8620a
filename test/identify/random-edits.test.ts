import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {collectingRun} from '../../pipeline/diagnostics/index.ts'
import {identify, parseLock, serialiseLock} from '../../pipeline/identify/index.ts'
import type {Identity} from '../../pipeline/model/identity.ts'
import {draft, idsByText, item, paragraph, section, table} from './draft.ts'

/** A document as its author sees it: sections of blocks of sentences. */
type Sentence = string
type Block = {readonly kind: 'paragraph' | 'item' | 'row'; readonly sentences: readonly Sentence[]}
type Chapter = {readonly title: string; readonly blocks: readonly Block[]}

const words = {
  nb: 'avtalen gjelder forskning ved norske universiteter og skal fornyes hvert femte år etter felles drøfting med partene i Beijing'.split(
    ' '
  ),
  zh: [
    '科学',
    '技术',
    '合作',
    '计划',
    '能源',
    '环境',
    '健康',
    '海洋',
    '极地',
    '教育',
    '交流',
    '委员会',
    '每年',
    '双方',
    '共同'
  ]
}

/** Sentences that are distinct by a made-up name, as sentences of a document are. */
function sentence(lang: 'nb' | 'zh'): fc.Arbitrary<Sentence> {
  const body = fc.array(fc.constantFrom(...words[lang]), {minLength: 4, maxLength: 12})
  const name = fc.string({unit: fc.constantFrom(...'bdfgklmnprstvaeiouy'), minLength: 5, maxLength: 9})
  return fc
    .tuple(body, name)
    .map(([body, name]) => (lang === 'zh' ? `${body.join('')}${name}。` : `${body.join(' ')} ${name}.`))
}

const block = (lang: 'nb' | 'zh'): fc.Arbitrary<Block> =>
  fc.record({
    kind: fc.constantFrom('paragraph', 'paragraph', 'item', 'row'),
    sentences: fc.array(sentence(lang), {minLength: 1, maxLength: 5})
  })

const chapters = (lang: 'nb' | 'zh'): fc.Arbitrary<readonly Chapter[]> =>
  fc.array(fc.record({title: sentence(lang), blocks: fc.array(block(lang), {minLength: 1, maxLength: 6})}), {
    minLength: 1,
    maxLength: 5
  })

/** An edit by an author; numbers choose where, modulo what is there. */
type Edit = {
  readonly what: 'typo' | 'insert' | 'delete' | 'swap' | 'move' | 'merge' | 'stop' | 'empty'
  readonly at: number
  readonly to: number
}

const edit: fc.Arbitrary<Edit> = fc.record({
  what: fc.constantFrom('typo', 'insert', 'delete', 'swap', 'move', 'merge', 'stop', 'empty'),
  at: fc.nat(1000),
  to: fc.nat(1000)
})

function applyEdit(document: readonly Chapter[], {what, at, to}: Edit, fresh: readonly Sentence[]): readonly Chapter[] {
  const flat = document.flatMap((chapter, index) => chapter.blocks.map(block => ({index, block})))
  if (flat.length === 0) return document
  const spot = at % flat.length
  const other = to % flat.length
  const changed = (block: Block): readonly Block[] => {
    const n = to % block.sentences.length
    const change = (make: (text: Sentence) => readonly Sentence[]) => [
      {...block, sentences: block.sentences.flatMap((text, index) => (index === n ? make(text) : [text]))}
    ]
    switch (what) {
      case 'typo':
        return change(text => [`${text.slice(0, 3)}${text.slice(4)}`])
      case 'stop':
        return change(text => [text.replace(/[.。]$/u, '')])
      case 'delete':
        return block.sentences.length === 1 ? [] : change(() => [])
      case 'insert':
        return [block, {kind: 'paragraph', sentences: [fresh[at % fresh.length]!]}]
      case 'merge': {
        const [a, b, ...rest] = block.sentences
        return b === undefined ? [block] : [{...block, sentences: [`${a!.slice(0, -1)} ${b}`, ...rest]}]
      }
      case 'empty':
        return [block, {kind: 'row', sentences: []}]
      default:
        return [block]
    }
  }
  const blocks = flat.flatMap(({index, block}, position) => {
    if (what === 'swap' && position === spot) return [{index, block: flat[other]!.block}]
    if (what === 'swap' && position === other) return [{index, block: flat[spot]!.block}]
    if (what === 'move' && position === spot) return []
    if (what === 'move' && position === other && other !== spot)
      return [
        {index, block},
        {index, block: flat[spot]!.block}
      ]
    return (position === spot ? changed(block) : [block]).map(made => ({index, block: made}))
  })
  if (what === 'move' && other === spot) return document
  return document.map((chapter, index) => ({
    ...chapter,
    blocks: blocks.filter(made => made.index === index).map(made => made.block)
  }))
}

function build(document: readonly Chapter[], lock: readonly Identity[]) {
  const drafted = draft(
    ...document.map(({title, blocks}) =>
      section(
        title,
        blocks.map(({kind, sentences}) => {
          if (kind === 'row') return table([...sentences, '', '12'])
          return kind === 'item' ? item(sentences.join(' ')) : paragraph(...sentences)
        })
      )
    )
  )
  const run = collectingRun()
  const result = identify([{part: 'page', lang: 'nb', draft: drafted}], lock, run)
  return {ids: idsByText(result.documents[0]!.sections), lock: result.lock, drafted}
}

/** More with `FUZZ_RUNS=1000`. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 60)

describe.each(['nb', 'zh'] as const)('identify, on random edits (%s)', lang => {
  const story = fc.tuple(
    chapters(lang),
    fc.array(edit, {minLength: 1, maxLength: 6}),
    fc.array(sentence(lang), {minLength: 3, maxLength: 6})
  )

  it('should keep the id of every text that nobody touched', () => {
    fc.assert(
      fc.property(story, ([start, edits, fresh]) => {
        let document = start
        let {ids, lock} = build(document, [])
        for (const one of edits) {
          document = applyEdit(document, one, fresh)
          const next = build(document, lock)
          for (const [text, before] of ids) {
            const after = next.ids.get(text)
            // A section's text is only its name, and a number or an empty cell says nothing out of its place.
            const isTold = /\p{L}{3}/u.test(text) && !text.startsWith('#') && !text.startsWith('§')
            if (isTold && before.length === 1 && after?.length === 1)
              expect([text, ...after]).toEqual([text, ...before])
          }
          ;({ids, lock} = next)
        }
      }),
      {numRuns: RUNS}
    )
  })

  it('should give ids that are unique, keep every id it ever gave, and come to rest', () => {
    fc.assert(
      fc.property(story, ([start, edits, fresh]) => {
        let document = start
        let known = build(document, [])
        for (const one of edits) {
          document = applyEdit(document, one, fresh)
          const next = build(document, known.lock)
          const ids = next.lock.map(line => line.id)
          expect(new Set(ids).size).toBe(ids.length)
          expect(new Set([...next.ids.values()].flat()).size).toBe([...next.ids.values()].flat().length)
          for (const line of known.lock) expect(ids).toContain(line.id)
          const written = parseLock(serialiseLock(next.lock), 'ids.jsonl', collectingRun())
          expect(build(document, written).lock).toEqual(next.lock)
          known = next
        }
      }),
      {numRuns: RUNS}
    )
  })

  it('should keep the id of a text in which one letter was mended', () => {
    fc.assert(
      fc.property(chapters(lang), fc.nat(1000), fc.nat(1000), (start, at, to) => {
        const before = build(start, [])
        const document = applyEdit(start, {what: 'typo', at, to}, [])
        const after = build(document, before.lock)
        expect(after.lock.map(line => line.id).sort()).toEqual(before.lock.map(line => line.id).sort())
      }),
      {numRuns: RUNS}
    )
  })
})
