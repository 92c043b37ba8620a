import {schemaPath, toJson, toJsonItems} from '../emit/index.ts'
import type {IndexEntry} from '../model/index.ts'
import type {FileInPieces} from './kept-files.ts'

/** Works in a piece: one work that has changed costs the writing of so many entries. */
const WORKS_IN_PIECE = 200

/**
 * `index.json` in pieces, which together are what `toJson` writes.
 *
 * @param hangsOn what the entry of a work hangs on: the hash of its manifest
 */
export function indexPieces(works: readonly IndexEntry[], hangsOn: (work: string) => unknown): FileInPieces {
  const $schema = schemaPath('index')
  const path = 'index.json'
  // So few may fit a line.
  if (works.length < WORKS_IN_PIECE) return {path, pieces: [{of: works, make: () => toJson({$schema, works})}]}
  const starts = Array.from({length: Math.ceil(works.length / WORKS_IN_PIECE)}, (_, index) => index * WORKS_IN_PIECE)
  return {
    path,
    pieces: [
      {of: $schema, make: () => `{\n  "$schema": ${JSON.stringify($schema)},\n  "works": [\n`},
      ...starts.map(start => {
        const own = works.slice(start, start + WORKS_IN_PIECE)
        const isLast = start + WORKS_IN_PIECE >= works.length
        return {
          of: ['index', isLast, own.map(({work}) => [work, hangsOn(work)])],
          make: () => `${toJsonItems(own, 2)}${isLast ? '' : ','}\n`
        }
      }),
      {of: 'end', make: () => '  ]\n}\n'}
    ]
  }
}
