import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {seededRandom} from '../check/seeded-random.ts'
import {compose} from '../pdf/typeset/compose.ts'
import {type Typesetter, typesetters} from '../pdf/typeset/typesetters.ts'
import {corpusLanguages, workDesign} from './work-design.ts'

/** A plan in all languages: its PDFs by BCP 47 tag. */
export type Plan = ReadonlyMap<string, Uint8Array>

/** Share of a composed document that the shortest plan has. */
const SHORTEST = 0.2

/**
 * Sets plans as PDFs, each in every language and each language by another program, so that a work's versions differ in layout. Programs that are
 * not installed are left out, and told.
 */
export async function planPool(count: number, seed: number, tell: (text: string) => void): Promise<readonly Plan[]> {
  const folder = await mkdtemp(join(tmpdir(), 'samsvar-corpus-'))
  const missing = new Set<string>()
  try {
    const plans: Plan[] = []
    for (let n = 0; n < count; n++) {
      const plan = new Map<string, Uint8Array>()
      for (const [index, [lang, tag]] of corpusLanguages.entries()) {
        const composition = compose(workDesign(seed * 1000 + n, lang))
        const share = SHORTEST + (1 - SHORTEST) * seededRandom(seed + n)() ** 2
        const blocks = composition.blocks.slice(0, Math.ceil(share * composition.blocks.length))
        plan.set(tag, await set({...composition, blocks}, n + index, folder))
      }
      plans.push(plan)
      tell(`${plans.length}/${count}`)
    }
    if (missing.size > 0) tell(`not installed or not whole: ${[...missing].join(', ')}`)
    return plans
  } finally {
    await rm(folder, {recursive: true, force: true})
  }

  /** By the first program from the `turn`-th on that can; Chromium, which comes with the project, always can. */
  async function set(composition: Parameters<Typesetter['typeset']>[0], turn: number, work: string) {
    for (let step = 0; step < typesetters.length; step++) {
      const typesetter = typesetters[(turn + step) % typesetters.length]!
      if (missing.has(typesetter.name)) continue
      // One that is there and lacks a part, such as groff without its PDF device, is as good as none.
      const bytes = await typesetter.typeset(composition, work).catch(() => undefined)
      if (bytes) return bytes
      if (bytes === undefined || composition.design.lang !== 'zh') missing.add(typesetter.name)
    }
    throw new Error('no typesetter')
  }
}
