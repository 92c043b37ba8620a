import {existsSync, readFileSync} from 'node:fs'
import {pathToFileURL} from 'node:url'
import {alignSegments, type SegmentBead} from '../../pipeline/align/index.ts'
import {readLexicon} from '../../pipeline/language/lexicon/format.ts'
import {layered} from '../../pipeline/language/lexicon/layered.ts'
import type {Lexicon} from '../../pipeline/language/lexicon/lexicon.ts'
import {shippedLexicon} from '../../pipeline/language/lexicon/shipped.ts'
import {galeChurch} from './gale-church.ts'
import type {GoldBead, PairSet} from './sets.ts'

/** Beads by document of a set of two languages. */
export interface Aligner {
  readonly name: string
  align(set: PairSet): Readonly<Record<string, readonly GoldBead[]>>
}

/**
 * Everyone who takes part: Samsvar first, Samsvar with the lexicons of a folder beside its own, the prototype where it is there, Gale and Church.
 *
 * @param ceiling folder with `<source>-<target>.lexicon`
 */
export async function aligners(dir: string, ceiling: string | undefined): Promise<readonly Aligner[]> {
  const found: Aligner[] = [{name: 'samsvar', align: set => samsvar(set)}]
  if (ceiling !== undefined) {
    const lexicon = ceilingLexicon(ceiling)
    found.push({name: 'ceiling', align: set => samsvar(set, lexicon)})
  }
  const prototype = `${dir}/baseline/prototype.mjs`
  if (existsSync(prototype)) {
    const {run} = (await import(pathToFileURL(prototype).href)) as {
      run: (set: PairSet) => {pred: ReturnType<Aligner['align']>}
    }
    found.push({name: 'prototype', align: set => run(set).pred})
  }
  found.push({
    name: 'gale-church',
    align: set => Object.fromEntries(set.docs.map(({id, src, tgt}) => [id, galeChurch(src, tgt)]))
  })
  return found
}

type LexiconOf = (source: string, target: string) => Lexicon | null

function samsvar(set: PairSet, lexicon: LexiconOf = shippedLexicon): ReturnType<Aligner['align']> {
  return alignSegments(set, {lexicon}) as Record<string, readonly SegmentBead[]> as unknown as ReturnType<
    Aligner['align']
  >
}

function ceilingLexicon(folder: string): LexiconOf {
  const loaded = new Map<string, Lexicon | null>()
  return (source, target) => {
    const name = `${source}-${target}`
    if (!loaded.has(name)) {
      const [own, file] = [shippedLexicon(source, target), `${folder}/${name}.lexicon`]
      const more = existsSync(file) ? readLexicon(readFileSync(file, 'utf8')) : null
      loaded.set(name, own && more ? layered(own, more) : (own ?? more))
    }
    return loaded.get(name)!
  }
}
