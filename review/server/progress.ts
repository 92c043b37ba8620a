import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {
  type Alignment,
  alignment as alignmentSchema,
  type TranslationUnit,
  type Work
} from '../../pipeline/model/index.ts'
import type {PairProgress, PartProgress} from '../contract/work-entry.ts'
import {partPairs} from './part-pairs.ts'

/** How far the parts of a work are: from the open session where there is one, else from what the last build wrote. */
export async function workProgress(
  root: string,
  name: string,
  work: Pick<Work, 'parts'>,
  open: (part: string) => Alignment | undefined
): Promise<readonly PartProgress[]> {
  return Promise.all(
    Object.entries(work.parts).map(async ([part, {editions}]) => {
      const langs = Object.keys(editions)
      const alignment = open(part) ?? (await builtAlignment(root, name, part))
      return {part, langs, units: alignment?.units.length ?? null, pairs: alignment ? progressOf(alignment) : []}
    })
  )
}

function progressOf({units, langs}: Alignment): readonly PairProgress[] {
  return partPairs(langs).map(({key, langs: pair}) => {
    const rows = units.filter(({members}) => pair.some(lang => (members[lang] ?? []).length > 0))
    const decided = rows.filter(unit => isDecided(unit, key))
    const approved = rows.filter(unit => unit.pairs[key]?.status === 'approved')
    return {key, rows: rows.length, decided: decided.length, approved: approved.length}
  })
}

function isDecided({pairs}: TranslationUnit, key: string): boolean {
  const pair = pairs[key]
  return pair?.decision !== undefined && pair.status !== 'stale' && pair.conflict !== true
}

async function builtAlignment(root: string, work: string, part: string): Promise<Alignment | undefined> {
  try {
    const text = await readFile(join(root, 'output', work, `${part}.alignment.json`), 'utf8')
    return alignmentSchema.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}
