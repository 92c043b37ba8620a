import {execFileSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {headsOf, readJournal, replay, serialiseEvents} from '../../pipeline/decisions/index.ts'
import {collectingRun} from '../../pipeline/diagnostics/index.ts'
import {identify, parseLock, serialiseLock} from '../../pipeline/identify/index.ts'
import type {Identity} from '../../pipeline/model/identity.ts'
import {segmentsOf} from '../../pipeline/model/reading-order.ts'
import {event} from '../decisions/part.ts'
import {draft, item, paragraph, section} from './draft.ts'

/** Two people change a source and decide, on a branch each; git merges the lock and the journal by union. */
describe('two branches merged by git', () => {
  const root = mkdtempSync(join(tmpdir(), 'samsvar-union-'))
  const file = (name: string) => join(root, 'sources', 'w', name)
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', ...args], {
      cwd: root,
      encoding: 'utf8',
      stdio: 'pipe'
    })

  const items = ['energi', 'helse', 'hav og kyst', 'klima', 'matsikkerhet', 'arktiske strøk']
  const lead = ['Kina og Norge samarbeider om forskning.', 'Avtalen ble signert for ti år siden.']
  const build = (sentences: readonly string[], list: readonly string[], lock: readonly Identity[]) => {
    const drafted = draft(
      section('Samarbeid', [paragraph(...sentences)]),
      section(null, list.map(item), {introduction: paragraph('Områdene er:')})
    )
    const run = collectingRun()
    const built = identify([{part: 'page', lang: 'nb', draft: drafted}], lock, run)
    return {
      ...built,
      rules: run.diagnostics.map(({rule}) => rule),
      sees: new Map(
        [...segmentsOf(built.documents[0]!.sections)].map(({segment}) => [
          segment.text,
          {id: segment.id, hash: segment.contentHash, text: segment.text}
        ])
      )
    }
  }
  const commit = (message: string, lock: readonly Identity[], journal: string) => {
    writeFileSync(file('ids.jsonl'), serialiseLock(lock))
    writeFileSync(file('review.jsonl'), journal)
    git('add', '-A')
    git('commit', '-qm', message)
  }

  const base = build(lead, items, [])
  const start = event('start', 'comment', {}, {result: {text: 'Begynner.'}})
  const ours = build(
    ['Kina og Norge samarbeider om forsking.', lead[1]!],
    ['energi', 'nye materialer', ...items.slice(1)],
    base.lock
  )
  const theirs = build(
    ['Norge og Kina samarbeider om forskning.', lead[1]!, 'Den fornyes hvert år.'],
    items.filter(text => text !== 'klima'),
    base.lock
  )
  const ourEvent = event(
    'ours',
    'comment',
    {nb: [ours.sees.get('nye materialer')!]},
    {after: ['start'], result: {text: 'Nytt.'}}
  )
  const theirEvent = event(
    'theirs',
    'comment',
    {nb: [theirs.sees.get('helse')!]},
    {after: ['start'], result: {text: 'Sant?'}}
  )

  beforeAll(() => {
    mkdirSync(join(root, 'sources', 'w'), {recursive: true})
    git('init', '-qb', 'main')
    writeFileSync(join(root, '.gitattributes'), readFileSync('.gitattributes'))
    commit('Base', base.lock, serialiseEvents([start]))
    git('checkout', '-qb', 'theirs')
    commit('Theirs', theirs.lock, serialiseEvents([start, theirEvent]))
    git('checkout', '-q', 'main')
    commit('Ours', ours.lock, serialiseEvents([start, ourEvent]))
    git('merge', '-q', '--no-edit', 'theirs')
  })
  afterAll(() => rmSync(root, {recursive: true, force: true}))

  const lock = () => parseLock(readFileSync(file('ids.jsonl'), 'utf8'), 'ids.jsonl', collectingRun())

  it('should merge without a conflict', () => {
    expect(git('status', '--porcelain')).toBe('')
    expect(readFileSync(file('ids.jsonl'), 'utf8')).not.toContain('<<<<')
  })

  it('should keep every id that either branch knew, and come to rest', () => {
    const list = ['energi', 'nye materialer', ...items.slice(1)].filter(text => text !== 'klima')
    const sentences = ['Norge og Kina samarbeider om forsking.', lead[1]!, 'Den fornyes hvert år.']
    const merged = build(sentences, list, lock())
    const known = new Set([...ours.lock, ...theirs.lock].map(line => line.id))
    for (const text of list) expect(merged.sees.get(text)!.id).toBe((ours.sees.get(text) ?? theirs.sees.get(text))!.id)
    expect(merged.sees.get('Den fornyes hvert år.')!.id).toBe(theirs.sees.get('Den fornyes hvert år.')!.id)
    expect(merged.sees.get(sentences[0]!)!.id).toBe(base.sees.get(lead[0]!)!.id)
    expect(new Set(merged.lock.map(line => line.id))).toEqual(known)
    expect(merged.lock.map(line => line.id)).toHaveLength(known.size)
    const again = build(sentences, list, merged.lock)
    expect(again.lock).toEqual(merged.lock)
    expect(again.rules).toEqual([])
  })

  it('should replay what both decided', () => {
    const run = collectingRun()
    const journal = readJournal(readFileSync(file('review.jsonl'), 'utf8'), 'review.jsonl', run)
    expect(headsOf(journal.events)).toEqual(['ours', 'theirs'])
    expect(replay(journal, [], run).comments.map(({event}) => event)).toEqual(['start', 'ours', 'theirs'])
  })
})
