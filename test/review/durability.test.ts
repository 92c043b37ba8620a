import {randomUUID} from 'node:crypto'
import {appendFile, readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, test} from 'vitest'
import type {DraftDecision} from '../../review/contract/draft-decision.ts'
import type {PartView} from '../../review/contract/part-view.ts'
import {type ReviewProcess, startReview} from './review-process.ts'
import {journalOf, type ReviewRoots, reviewRoots, WORK} from './review-root.ts'

let roots: ReviewRoots
let root: string
const running: ReviewProcess[] = []

beforeAll(async () => {
  roots = await reviewRoots()
})
afterAll(() => roots.remove())
beforeEach(async () => {
  root = await roots.make()
})
afterEach(async () => {
  for (const review of running.splice(0)) await review.end('SIGKILL')
})

async function start(who = 'Reviewer One'): Promise<ReviewProcess> {
  const review = await startReview(root, who)
  running.push(review)
  return review
}

async function viewOf(review: ReviewProcess): Promise<PartView> {
  return (await review.ask(`/api/works/${WORK}/parts/page/units`)).json() as Promise<PartView>
}

function confirmation({units, segments}: PartView, row: number): DraftDecision {
  const seen = Object.entries(units[row]!.members).map(([lang, ids]) => [
    lang,
    ids.map(id => ({id, hash: segments[id]!.hash}))
  ])
  return {id: randomUUID(), part: 'page', action: 'confirm', pair: null, seen: Object.fromEntries(seen), result: {}}
}

const decide = (review: ReviewProcess, draft: DraftDecision) =>
  review.ask(`/api/works/${WORK}/decisions`, {drafts: [draft]})

const journalPath = () => join(root, 'sources', WORK, 'review.jsonl')
const rulesOf = (review: ReviewProcess) =>
  review.lines.flatMap(line => (line.type === 'diagnostic' ? [(line.diagnostic as {rule: string}).rule] : []))

describe('a review whose process is killed', () => {
  test('should not lose a decision that was acknowledged', async () => {
    const review = await start()
    const view = await viewOf(review)
    const acknowledged: string[] = []
    // Decisions one after another, and the kill in the midst of them.
    const sending = (async () => {
      for (let row = 0; row < view.units.length; row++) {
        const draft = confirmation(view, row)
        const answer = await decide(review, draft).catch(() => undefined)
        if (!answer?.ok) return
        acknowledged.push(draft.id)
        if (row === 7) void review.end('SIGKILL')
      }
    })()
    await sending
    await review.end('SIGKILL')
    expect(acknowledged.length).toBeGreaterThanOrEqual(8)
    const kept = new Set((await journalOf(root)).map(({id}) => id))
    expect(acknowledged.filter(id => !kept.has(id))).toEqual([])

    const again = await start()
    const {units, history} = await viewOf(again)
    expect(rulesOf(again)).toContain('review:lock-left')
    expect(history.undo).toBe(kept.size)
    expect(units.slice(0, 8).every(({pairs}) => pairs['nb-en']?.status === 'reviewed')).toBe(true)
  })
})

describe('a journal whose last line is torn', () => {
  test('should be repaired with a diagnostic, and go on whole', async () => {
    const first = await start()
    const view = await viewOf(first)
    await decide(first, confirmation(view, 0))
    await first.end('SIGTERM')
    const whole = await readFile(journalPath(), 'utf8')
    await appendFile(journalPath(), whole.slice(0, 90))

    const review = await start()
    await viewOf(review)
    expect(rulesOf(review)).toEqual(expect.arrayContaining(['decisions:line-torn', 'review:journal-repaired']))
    expect(await readFile(journalPath(), 'utf8')).toBe(whole)
    await decide(review, confirmation(view, 1))
    expect(await journalOf(root)).toHaveLength(2)
  })

  test('should not be touched where only its last line feed is missing', async () => {
    const first = await start()
    const view = await viewOf(first)
    await decide(first, confirmation(view, 0))
    await first.end('SIGTERM')
    const whole = await readFile(journalPath(), 'utf8')
    await writeFile(journalPath(), whole.trimEnd())
    const review = await start()
    await viewOf(review)
    await decide(review, confirmation(view, 1))
    expect(await journalOf(root)).toHaveLength(2)
  })
})

describe('two reviews of one journal', () => {
  test('should be detected, and the second only shows', async () => {
    const [first, second] = [await start('Reviewer One'), await start('Reviewer Two')]
    const view = await viewOf(first)
    const shown = await viewOf(second)
    expect([view.writable, shown.writable]).toEqual([true, false])
    expect(rulesOf(second)).toContain('review:journal-locked')
    const answer = await decide(second, confirmation(shown, 0))
    expect(answer.status).toBe(423)
    expect(await answer.json()).toMatchObject({error: 'locked'})
    expect(await journalOf(root)).toEqual([])
    expect((await decide(first, confirmation(view, 0))).status).toBe(200)

    await first.end('SIGTERM')
    const third = await start('Reviewer Three')
    expect((await viewOf(third)).writable).toBe(true)
    expect(rulesOf(third)).toEqual([])
  })
})

describe('a journal that another program writes', () => {
  test('should be taken in before the next decision, and not written over', async () => {
    const review = await start()
    const view = await viewOf(review)
    const mine = confirmation(view, 0)
    await decide(review, mine)
    const [event] = await journalOf(root)
    const theirs = {
      ...event,
      id: randomUUID(),
      who: 'Reviewer Two',
      after: [],
      action: 'comment',
      result: {text: 'Hello.'}
    }
    await appendFile(journalPath(), `${JSON.stringify(theirs)}\n`)
    const next = confirmation(view, 1)
    await decide(review, next)
    const events = await journalOf(root)
    expect(events.map(({id}) => id)).toEqual([mine.id, theirs.id, next.id])
    expect(events[2]?.after).toEqual([mine.id, theirs.id].sort())
    expect((await viewOf(review)).remarks).toMatchObject([{kind: 'comment', text: 'Hello.', who: 'Reviewer Two'}])
  })
})
