import type {StructuralChange} from '../../pipeline/index.ts'
import type {Context} from '../context.ts'
import {fitInto} from '../display-width.ts'

const SIGNS = {added: '+', removed: '-', changed: '~', moved: '>'} as const

/** Fewest columns that are left for a text, however narrow the terminal is. */
const LEAST_TEXT = 20

/** Structural changes as lines of text, each under the path of headings where that changes. */
export function structuralChanges(
  changes: readonly StructuralChange[],
  {say, terminal}: Pick<Context, 'say' | 'terminal'>
): readonly string[] {
  const width = terminal.columns()
  const line = (start: string, text: string | null) =>
    `${start}${fitInto((text ?? '').replace(/[\s\p{Cc}]+/gu, ' '), Math.max(LEAST_TEXT, width - start.length))}`
  let above = ''
  return changes.flatMap(({change, node, section, before, after}) => {
    const path = section.join(' › ')
    const heading = path === above || path === '' ? [] : [line('  ', path)]
    above = path
    const kind = say(`cli:diff.node.${node}`)
    const texts =
      change === 'changed' ? [line('      - ', before), line('      + ', after)] : [line('      ', after ?? before)]
    return [...heading, `    ${SIGNS[change]} ${say(`cli:diff.change.${change}`)}: ${kind}`, ...texts]
  })
}
