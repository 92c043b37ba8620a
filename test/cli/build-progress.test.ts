import {expect, test} from 'vitest'
import {buildProgress} from '../../cli/report/build-progress.ts'
import type {BuildEvent} from '../../pipeline/index.ts'
import {messages} from '../../pipeline/language/messages.ts'

const done = (work: string): BuildEvent => ({
  type: 'work-done',
  report: {
    work,
    ok: true,
    stages: {ran: 1, cached: 0},
    editions: 1,
    units: 1,
    findings: [],
    diagnostics: [],
    artifacts: []
  }
})

function progress(locale: 'nb' | 'en' | 'zh-Hans', clock: {time: number}) {
  return buildProgress({locale, say: (key, values = {}) => messages(locale)(key, {...values})}, () => clock.time)
}

test('should show how far it is, how fast, how long still, and every work in hand with its stage', () => {
  const clock = {time: 0}
  const shown = progress('en', clock)
  for (const [index, work] of ['a', 'b', 'c'].entries()) shown.event({type: 'work-started', work, index, total: 4})
  shown.event({type: 'stage', work: 'b', stage: 'align', of: 'page', state: 'ran'})
  clock.time = 30_000
  shown.event(done('a'))
  expect(shown.line()).toBe('████░░░░░░░░░░░░ [1/4] · 2 a minute · 1.5 min left · b (aligning page) · c')
})

test('should not guess at a rate before the first work is done, nor after the last', () => {
  const clock = {time: 0}
  const shown = progress('nb', clock)
  shown.event({type: 'work-started', work: 'a', index: 0, total: 1})
  expect(shown.line()).toBe('░░░░░░░░░░░░░░░░ [0/1] · a')
  clock.time = 1000
  shown.event(done('a'))
  expect(shown.line()).toBe('████████████████ [1/1]')
})
