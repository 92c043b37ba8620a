import {readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import type {PartView} from '../../review/contract/part-view.ts'
import {journalOf, type ReviewRoots, reviewRoots, WORK} from './review-root.ts'
import {reviewing} from './reviewing.ts'

const lines = (text: string) => text.split('\n')
/** Swaps the paragraphs (or items) that begin with two texts. */
const swapped = (text: string, a: string, b: string) => {
  const all = lines(text)
  const [i, j] = [all.findIndex(line => line.startsWith(a)), all.findIndex(line => line.startsWith(b))]
  return all.map((line, at) => (at === i ? all[j] : at === j ? all[i] : line)).join('\n')
}
const without = (text: string, start: string) =>
  lines(text)
    .filter(line => !line.startsWith(start))
    .join('\n')

/**
 * Ways in which a source changes, and how many rows may lose their standing by each: those whose own text changed, was cut, was joined or is
 * gone. Whatever else moved around them, all others stay reviewed.
 */
const edits: readonly (readonly [string, number, (text: string) => string])[] = [
  ['a typo is mended', 1, text => text.replace('laboratories', 'labratories')],
  ['a full stop is removed', 1, text => text.replace('Horizon 2020.', 'Horizon 2020')],
  ['a number is changed', 1, text => text.replace('2017–2020.', '2018–2020.')],
  ['a word is put in capitals', 1, text => text.replace('polar research', 'POLAR RESEARCH')],
  [
    'a sentence is written anew',
    1,
    text => text.replace('establishing joint laboratories or research centres', 'setting up common labs')
  ],
  [
    'a sentence is inserted',
    0,
    text =>
      text.replace(
        'research organisations and business. Others',
        'research organisations and business. This is new. Others'
      )
  ],
  ['a sentence is deleted', 1, text => text.replace(/ Others are to improve .*resources\./, '')],
  [
    'a paragraph is inserted',
    0,
    text => text.replace('Some of the goals', 'A paragraph that was not there before.\n\nSome of the goals')
  ],
  ['a paragraph is deleted', 1, text => without(text, '**Cooperation under this')],
  [
    'a paragraph is moved to the end of the text',
    0,
    text => swapped(text, '**Norway and China signed', '**Cooperation under this')
  ],
  ['two items are swapped', 0, text => swapped(text, '- polar research', '- materials')],
  ['an item is inserted', 0, text => text.replace('- materials', '- space research\n- materials')],
  ['an item is deleted', 1, text => without(text, '- materials')],
  [
    'an item is split in two',
    1,
    text => text.replace('environment, climate and the', 'environment and climate\n- the')
  ],
  ['two items are joined', 2, text => text.replace('- polar research\n- marine', '- polar research and marine')],
  ['a paragraph is split in two', 0, text => text.replace(' Others are to', '\n\nOthers are to')],
  ['two sentences are joined', 1, text => text.replace('business. Others are', 'business, and others are')],
  [
    'a sentence is split in two',
    1,
    text =>
      text.replace(
        'in research, technological development and innovation in the period',
        'in research and innovation. It applies in the period'
      )
  ],
  ['the heading is renamed', 1, text => text.replace('# Joint action plan', '# Common action plan')],
  [
    'lines are broken anew',
    0,
    text => text.replace('Some of the goals of the action plan', 'Some of the goals\nof the action plan')
  ],
  ['the file is saved by another editor', 0, text => `\uFEFF${text.replaceAll('\n', '\r\n')}`],
  ['the list gets other marks', 0, text => text.replaceAll(/^- /gm, '* ')]
]

let roots: ReviewRoots
let base: string
let reviewed: readonly string[]

beforeAll(async () => {
  roots = await reviewRoots()
  base = await roots.make()
  const review = await reviewing(base, 'Reviewer One')
  const {units} = review.view()
  for (const unit of units) await review.decide('confirm', [unit])
  reviewed = units.map(({id}) => id)
  await review.close()
})
afterAll(() => roots.remove())

/** Every event, by what became of it: it stands on a row, or it is shown to people. */
function accounted(view: PartView): ReadonlySet<string> {
  const standing = view.units.flatMap(({pairs}) => Object.values(pairs).flatMap(({decision}) => decision ?? []))
  return new Set([...standing, ...view.attention.flatMap(({events}) => events.map(({id}) => id))])
}

describe('decisions', () => {
  test.each(edits)('should all be accounted for where %s', async (_, touched, edit) => {
    const root = await roots.make()
    const folder = join(root, 'sources', WORK)
    await writeFile(join(folder, 'review.jsonl'), await readFile(join(base, 'sources', WORK, 'review.jsonl')))
    const page = join(folder, 'page.en.md')
    const before = await readFile(page, 'utf8')
    const after = edit(before)
    expect(after).not.toBe(before)
    await writeFile(page, after)

    const review = await reviewing(root, 'Reviewer Two')
    const view = review.view()
    const lost = (await journalOf(root)).filter(({id}) => !accounted(view).has(id))
    expect(lost.map(({seen}) => seen.en)).toEqual([])
    const standing = view.units.filter(({pairs}) => Object.values(pairs).every(({status}) => status === 'reviewed'))
    expect(standing.length).toBeGreaterThanOrEqual(reviewed.length - touched)
    await review.close()
  })

  test('should not stand silently on a text that changed, and one key keeps them', async () => {
    const root = await roots.make()
    const folder = join(root, 'sources', WORK)
    await writeFile(join(folder, 'review.jsonl'), await readFile(join(base, 'sources', WORK, 'review.jsonl')))
    const page = join(folder, 'page.en.md')
    await writeFile(page, (await readFile(page, 'utf8')).replace('polar research', 'polar and arctic research'))
    const review = await reviewing(root, 'Reviewer Two')
    const stale = review.view().units.filter(({pairs}) => Object.values(pairs).some(({status}) => status === 'stale'))
    expect(stale).toHaveLength(1)
    expect(review.view().attention[0]).toMatchObject({kind: 'stale'})
    await review.decide('confirm', stale)
    expect(review.view().attention).toEqual([])
    await review.close()
  })
})

describe('two branches', () => {
  test('should merge line by line, and show what they decided differently', async () => {
    const [left, right] = [await roots.make(), await roots.make()]
    const ours = await reviewing(left, 'Reviewer One')
    await ours.decide('confirm', [ours.view().units[2]!])
    await ours.decide('confirm', [ours.view().units[4]!])
    await ours.close()
    const theirs = await reviewing(right, 'Reviewer Two')
    await theirs.decide('not-translation', [theirs.view().units[2]!])
    await theirs.decide('confirm', [theirs.view().units[5]!])
    await theirs.close()
    const journals = await Promise.all(
      [left, right].map(root => readFile(join(root, 'sources', WORK, 'review.jsonl'), 'utf8'))
    )
    for (const order of [journals, [...journals].reverse()]) {
      const root = await roots.make()
      await writeFile(join(root, 'sources', WORK, 'review.jsonl'), order.join(''))
      const merged = await reviewing(root, 'Reviewer One')
      const {units, attention} = merged.view()
      expect(attention.map(({kind}) => kind)).toEqual(['conflict'])
      expect(attention[0]?.events.map(({who}) => who).sort()).toEqual(['Reviewer One', 'Reviewer Two'])
      expect(units[2]?.pairs['nb-en']?.conflict).toBe(true)
      expect([units[4], units[5]].map(unit => unit?.pairs['nb-en']?.status)).toEqual(['reviewed', 'reviewed'])
      // Deciding anew, in the knowledge of both, settles it.
      await merged.decide('confirm', [units[2]!])
      expect(merged.view().attention).toEqual([])
      await merged.close()
    }
  })
})
