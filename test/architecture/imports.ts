import {readSource} from './read-source.ts'

/** `from '…'`, `import '…'`, `import('…')` with the literal's number. */
const IMPORT = /\b(?:from\s*|import\s*\(\s*|import\s*)"§(\d+)"/g

/** The specifiers that a TypeScript source imports or re-exports from, types too, in the order of the text. */
export function imports(source: string): readonly string[] {
  const {code, literals} = readSource(source)
  return [...code.matchAll(IMPORT)].map(([, index]) => literals[Number(index)]?.text ?? '')
}
