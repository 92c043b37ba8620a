import type {StructuralChange} from '../../pipeline/index.ts'
import type {Context} from '../context.ts'
import {displayWidth, fitInto} from '../display-width.ts'

const SIGNS = {added: '+', removed: '-', changed: '~', moved: '>'} as const

/** Fewest columns that are left for a text, however narrow the terminal is. */
const LEAST_TEXT = 20

/** Structural changes as lines of text, each under the path of headings where that changes. */
export function structuralChanges(
  changes: readonly StructuralChange[],
  {say, terminal}: Pick<Context, 'say' | 'terminal'>
): readonly string[] {
  const width = terminal.columns()
  const room = (start: string) => Math.max(LEAST_TEXT, width - start.length)
  const line = (start: string, text: string | null) => `${start}${fitInto(onOneLine(text), room(start))}`
  let above = ''
  return changes.flatMap(({change, node, section, before, after}) => {
    const path = section.join(' › ')
    const heading = path === above || path === '' ? [] : [line('  ', path)]
    above = path
    const kind = say(`cli:diff.node.${node}`)
    const [old, fresh] = fromTheDifference(onOneLine(before), onOneLine(after), room('      - '))
    const texts =
      change === 'changed' ? [line('      - ', old), line('      + ', fresh)] : [line('      ', after ?? before)]
    return [...heading, `    ${SIGNS[change]} ${say(`cli:diff.change.${change}`)}: ${kind}`, ...texts]
  })
}

function onOneLine(text: string | null): string {
  return (text ?? '').replace(/[\s\p{Cc}]+/gu, ' ')
}

/** Two texts that do not fit into `columns`, from some words before the place where they begin to differ, so that what is cut off is what they share. */
function fromTheDifference(before: string, after: string, columns: number): readonly [string, string] {
  if (Math.max(displayWidth(before), displayWidth(after)) <= columns) return [before, after]
  let shared = 0
  while (shared < before.length && before[shared] === after[shared]) shared++
  const lead = before.slice(0, Math.max(0, shared - Math.floor(columns / 4)))
  // Begins with a whole word where there are any; in Chinese, anywhere.
  const start = lead.length - (/[^\s\p{Script=Han}]*$/u.exec(lead)?.[0].length ?? 0)
  if (start === 0) return [before, after]
  return [`…${before.slice(start)}`, `…${after.slice(start)}`]
}
