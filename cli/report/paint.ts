import type {Paint, Severity} from '../../pipeline/index.ts'
import {styled, type Terminal} from '../terminal.ts'

const COLOURS = {error: 'red', warning: 'yellow', info: 'blue'} as const satisfies Record<Severity, string>

/** The colours of a diagnostic on this terminal. */
export function paint(terminal: Pick<Terminal, 'colour'>): Paint {
  return {
    place: text => styled(terminal, 'bold', text),
    severity: (text, severity) => styled(terminal, ['bold', COLOURS[severity]], text),
    rule: text => styled(terminal, 'gray', text),
    hint: text => styled(terminal, 'gray', text)
  }
}
