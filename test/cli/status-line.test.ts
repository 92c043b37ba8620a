import {expect, test} from 'vitest'
import {statusLine} from '../../cli/report/status-line.ts'
import {recordingTerminal} from './recording-terminal.ts'

const CLEAR = '\r\u001B[K'

test('should draw over itself on a terminal', () => {
  const terminal = recordingTerminal({live: true})
  let time = 0
  const line = statusLine(terminal, () => (time += 1000))
  line.show('one')
  line.show('two')
  line.clear()
  expect(terminal.printed.err).toBe(`${CLEAR}one${CLEAR}two${CLEAR}`)
})

test('should not draw more often than the eye can follow', () => {
  const terminal = recordingTerminal({live: true})
  const line = statusLine(terminal, () => 0)
  line.show('one')
  line.show('two')
  expect(terminal.printed.err).toBe(`${CLEAR}one`)
})

test('should not be wider than the terminal', () => {
  const terminal = recordingTerminal({live: true, width: 6})
  statusLine(terminal, () => 0).show('正在对齐')
  expect(terminal.printed.err).toBe(`${CLEAR}正在…`)
})

test('should not print anything where there is no terminal', () => {
  const terminal = recordingTerminal()
  const line = statusLine(terminal)
  line.show('one')
  line.clear()
  expect(terminal.printed).toEqual({out: '', err: ''})
})
