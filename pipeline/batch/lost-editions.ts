import {type Diagnostic, diagnostic} from '../diagnostics/index.ts'
import type {WorkFolder} from '../store/work-folder.ts'
import type {Change} from './changes.ts'

/** Editions of a work that were published and go, although `work.yaml` has them in force: their files cannot be read any more. */
export function lostEditions(
  {name, work}: Pick<WorkFolder, 'name' | 'work'>,
  changes: readonly Change[]
): readonly Diagnostic[] {
  const gone = new Set(changes.filter(({change}) => change === 'withdrawn').map(({path}) => path))
  return Object.entries(work.parts).flatMap(([part, {editions}]) =>
    Object.entries(editions)
      .filter(([lang, {state}]) => state !== 'withdrawn' && gone.has(`output/${name}/${part}.${lang}.json`))
      .map(([lang, {file}]) =>
        diagnostic('batch:edition-lost', {kind: 'file', file: `sources/${name}/${file}`}, {part, lang})
      )
  )
}
