import {describe, expect, test} from 'vitest'
import type {Decision, DecisionAction} from '../../pipeline/model/index.ts'
import {historyOf} from '../../review/server/history.ts'

const event = (id: string, action: DecisionAction, result: Decision['result'] = {}, who = 'One'): Decision => ({
  v: 1,
  id,
  after: [],
  who,
  when: '2026-01-01T00:00:00Z',
  part: 'page',
  action,
  pair: null,
  seen: {},
  result
})

const undo = (id: string, target: string) => event(id, 'undo', {event: target})
const restore = (id: string, target: string) => event(id, 'restore', {event: target})

describe('the history of a reviewer', () => {
  test('should go back and forth without end', () => {
    const events = [event('a', 'confirm'), event('b', 'merge'), undo('c', 'b'), undo('d', 'a'), restore('e', 'a')]
    expect(historyOf(events, 'One', 'page')).toEqual({undo: [['a']], redo: [['b']]})
    expect(historyOf([...events, restore('f', 'b')], 'One', 'page')).toEqual({undo: [['a'], ['b']], redo: []})
  })

  test('should end what could be put back with a new decision', () => {
    const events = [event('a', 'confirm'), undo('b', 'a'), event('c', 'reject')]
    expect(historyOf(events, 'One', 'page')).toEqual({undo: [['c']], redo: []})
  })

  test('should take what was done together as one step', () => {
    const group = {bulk: true, group: 'g'}
    const events = [event('a', 'confirm'), event('b', 'confirm', group), event('c', 'confirm', group)]
    expect(historyOf(events, 'One', 'page').undo).toEqual([['a'], ['b', 'c']])
  })

  test('should take back a decision that was dropped, whoever made it', () => {
    const drop = event('d', 'undo', {event: 'b', drop: true})
    const events = [event('a', 'confirm'), event('b', 'reject', {}, 'Two'), drop]
    expect(historyOf(events, 'One', 'page')).toEqual({undo: [['a'], ['d']], redo: []})
    expect(historyOf([...events, undo('e', 'd')], 'One', 'page')).toEqual({undo: [['a']], redo: [['d']]})
  })

  test('should not take back what is taken back already', () => {
    const events = [event('a', 'confirm'), event('b', 'confirm'), undo('c', 'b')]
    expect(historyOf([...events, {...undo('d', 'a'), who: 'Two'}], 'One', 'page', new Set(['c', 'd'])).undo).toEqual([])
  })

  test('should not hold what others did, or what was done in another part', () => {
    const events = [event('a', 'confirm', {}, 'Two'), {...event('b', 'confirm'), part: 'plan'}]
    expect(historyOf(events, 'One', 'page')).toEqual({undo: [], redo: []})
  })
})
