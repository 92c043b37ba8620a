import type {Terminal} from '../../cli/terminal.ts'

/** A terminal that keeps what is printed on it. */
export function recordingTerminal(
  traits: Partial<Pick<Terminal, 'colour' | 'live'>> & {readonly width?: number} = {}
): Terminal & {readonly printed: {out: string; err: string}} {
  const printed = {out: '', err: ''}
  return {
    printed,
    out: text => {
      printed.out += text
    },
    err: text => {
      printed.err += text
    },
    colour: traits.colour ?? false,
    live: traits.live ?? false,
    columns: () => traits.width ?? 80
  }
}
