import type {Diagnostic} from './diagnostic.ts'

/**
 * Notes that say the same of several whole files, such as that a site is not known, become one: its place is the first file, the others are related. Warnings
 * and errors stay apart, since each is to be mended by itself.
 */
export function saidOnce(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const groups = Map.groupBy(diagnostics, found =>
    found.severity === 'info' && found.place.kind === 'file' && found.related.length === 0
      ? JSON.stringify([found.rule, found.detail])
      : found
  )
  return [...groups.values()].map(([first, ...others]) =>
    others.length === 0 ? first! : {...first!, related: others.map(({place}) => place)}
  )
}
