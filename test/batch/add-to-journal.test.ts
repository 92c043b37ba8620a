import {mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, expect, it} from 'vitest'
import {addToJournal} from '../../pipeline/batch/add-to-journal.ts'
import type {Decision} from '../../pipeline/model/index.ts'

const event = (id: string): Decision => ({
  v: 1,
  id,
  after: [],
  who: 'A',
  when: '2026-11-01T12:00:00Z',
  part: 'page',
  action: 'comment',
  pair: null,
  seen: {},
  result: {text: id}
})
const lines = (...ids: readonly string[]) => ids.map(id => `${JSON.stringify(event(id))}\n`).join('')

let root = ''
const journal = () => join(root, 'sources', 'w', 'review.jsonl')
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'samsvar-journal-'))
  await mkdir(join(root, 'sources', 'w'), {recursive: true})
})
afterEach(() => rm(root, {recursive: true, force: true}))

it('should keep what others wrote meanwhile, and begin a journal where there is none', async () => {
  await addToJournal(root, 'w', [event('a')])
  await writeFile(journal(), lines('a', 'b'))
  await addToJournal(root, 'w', [event('c')])
  await addToJournal(root, 'w', [])
  expect(await readFile(journal(), 'utf8')).toBe(lines('a', 'b', 'c'))
})

it('should not write behind an end that was torn, nor behind a line without its end', async () => {
  await writeFile(journal(), `${lines('a')}{"v":1,"id":`)
  await addToJournal(root, 'w', [event('b')])
  await writeFile(journal(), lines('a', 'b').trimEnd())
  await addToJournal(root, 'w', [event('c')])
  expect(await readFile(journal(), 'utf8')).toBe(lines('a', 'b', 'c'))
})
