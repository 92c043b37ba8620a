import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {headsOf, readJournal, replay, serialiseEvents} from '../../pipeline/decisions/index.ts'
import {collectingRun} from '../../pipeline/diagnostics/index.ts'
import {chain, event} from './part.ts'

const events = chain(
  event('a', 'comment', {}, {result: {text: 'én'}}),
  event('b', 'comment', {}, {result: {text: 'to'}}),
  event('c', 'comment', {}, {result: {text: '三'}})
)
const whole = serialiseEvents(events)

function read(text: string) {
  const run = collectingRun()
  const journal = readJournal(text, 'sources/w/review.jsonl', run)
  return {...journal, rules: run.diagnostics.map(({rule}) => rule), diagnostics: run.diagnostics, journal}
}

describe('readJournal', () => {
  it('should read what was written, and leave the text as it is', () => {
    const {events: found, text, unread, torn, rules} = read(whole)
    expect({found, text, unread, torn, rules}).toEqual({found: events, text: whole, unread: [], torn: null, rules: []})
  })

  it('should read an empty journal', () => {
    expect(read('')).toMatchObject({events: [], text: '', rules: []})
  })

  it('should not mind a byte order mark, CRLF, empty lines or a missing line feed at the end', () => {
    expect(read(`\uFEFF${whole.replaceAll('\n', '\r\n\r\n')}`).events).toEqual(events)
    expect(read(whole.slice(0, -1))).toMatchObject({events, text: whole, rules: []})
  })

  it('should repair a torn last line, report it and keep it', () => {
    const torn = whole.slice(0, -20)
    const result = read(torn)
    expect(result.events).toEqual(events.slice(0, 2))
    expect(result.rules).toEqual(['decisions:line-torn'])
    expect(result.text + result.torn).toBe(torn)
    expect(read(result.text)).toMatchObject({events: events.slice(0, 2), rules: []})
  })

  it('should never lose a whole line, wherever writing was interrupted', () => {
    const bytes = whole.length
    fc.assert(
      fc.property(fc.nat(bytes), at => {
        const result = read(whole.slice(0, at))
        const complete = whole.slice(0, at + 1).split('\n').length - 1
        expect(result.events).toEqual(events.slice(0, complete))
        expect(read(result.text).rules).toEqual([])
      })
    )
  })

  it('should keep whole events of a last line, whatever stands behind them', () => {
    const joined = whole.trimEnd().replaceAll('\n', '')
    expect(read(joined)).toMatchObject({events, torn: null, text: `${joined}\n`, rules: []})
    const torn = read(joined.slice(0, -20))
    expect(torn).toMatchObject({events: events.slice(0, 2), torn: null, rules: ['decisions:line-invalid']})
    expect(read(torn.text + serialiseEvents(events.slice(2))).events).toEqual(events)
  })

  it('should find the event that was written behind a torn line', () => {
    const [first, second, third] = whole.trimEnd().split('\n')
    const result = read(`${first}\n${second!.slice(0, 30)}${third}\n`)
    expect(result.events.map(({id}) => id)).toEqual(['a', 'c'])
    expect(result.rules).toEqual(['decisions:line-invalid'])
    expect(result.unread.map(({line}) => line)).toEqual([2])
  })

  it('should find all events of a line between which line feeds were lost', () => {
    const result = read(`${whole.replaceAll('\n', '')}\n`)
    expect(result.events).toEqual(events)
    expect(result.rules).toEqual([])
  })

  it('should not take what a comment quotes from a journal for an event', () => {
    const quoting = event('q', 'comment', {}, {after: ['c'], result: {text: `See ${whole.split('\n')[0]}`}})
    expect(read(whole + serialiseEvents([quoting])).events.map(({id}) => id)).toEqual(['a', 'b', 'c', 'q'])
  })

  it('should report a line that is not JSON, and keep it in the text', () => {
    const text = whole.replace('\n', '\n<<<<<<< HEAD\n')
    const result = read(text)
    expect(result.events).toEqual(events)
    expect(result.unread).toEqual([{line: 2, text: '<<<<<<< HEAD'}])
    expect(result.rules).toEqual(['decisions:line-invalid'])
    expect(result.diagnostics[0]!.place).toMatchObject({kind: 'text', start: {line: 2, column: 1}})
    expect(result.text).toBe(text)
  })

  it('should report an event that it does not know, keep it, and know what came before and after it', () => {
    const future = JSON.stringify({v: 2, id: 'x', after: ['a'], action: 'transcend'})
    const later = event('d', 'comment', {}, {after: ['x'], result: {text: 'fire'}})
    const result = read(`${whole}${future}\n${serialiseEvents([later])}`)
    expect(result.rules).toEqual(['decisions:event-invalid'])
    expect(result.unread).toEqual([{line: 4, text: future, id: 'x', after: ['a']}])
    const run = collectingRun()
    replay(result.journal, [], run)
    expect(run.diagnostics).toEqual([])
  })

  it('should take the same line twice for one event', () => {
    expect(read(whole + whole)).toMatchObject({events, rules: []})
  })

  it('should report two events with one id, and take the same one in either order', () => {
    const other = serialiseEvents([event('a', 'comment', {}, {result: {text: 'annet'}})])
    const [one, two] = [read(whole + other), read(other + whole)]
    expect(one.rules).toEqual(['decisions:id-reused'])
    expect(two.rules).toEqual(['decisions:id-reused'])
    expect(one.events.find(({id}) => id === 'a')).toEqual(two.events.find(({id}) => id === 'a'))
  })

  it('should read two journals merged by union like both together', () => {
    const ours = whole + serialiseEvents([event('p', 'comment', {}, {after: ['c'], result: {text: 'vår'}})])
    const theirs = whole + serialiseEvents([event('q', 'comment', {}, {after: ['c'], result: {text: 'deres'}})])
    const union = [...new Set([...ours.split('\n'), ...theirs.split('\n')])].filter(line => line !== '').join('\n')
    expect(read(union).events.map(({id}) => id)).toEqual(['a', 'b', 'c', 'p', 'q'])
    expect(headsOf(read(union).events)).toEqual(['p', 'q'])
  })
})

describe('headsOf', () => {
  it('should name the events that no other follows', () => {
    expect(headsOf(events)).toEqual(['c'])
    expect(headsOf([])).toEqual([])
  })
})
