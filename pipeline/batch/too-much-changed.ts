import {access} from 'node:fs/promises'
import {join} from 'node:path'
import {type Diagnostic, diagnostic} from '../diagnostics/index.ts'
import type {BuildOptions} from './build-options.ts'
import {type BuildMemory, buildWorks} from './build-works.ts'
import {withdrawn} from './withdrawn-works.ts'

/** So many works are named; the share says the rest. */
const NAMED = 20

/**
 * Builds without writing and counts the published works that would change or go. Gives `batch:too-much-changed` where their share of all
 * published works is more than `most`, naming them, else null. The stages' results are in the cache for the build that follows.
 */
export async function tooMuchChanged(
  options: BuildOptions,
  {
    all,
    names,
    memory
  }: {
    readonly all: readonly string[]
    readonly names: readonly string[]
    readonly memory: BuildMemory
  },
  most: number
): Promise<Diagnostic | null> {
  const {root} = options
  const {onEvent: _, ...silent} = options
  const published = new Set<string>()
  for (const name of all) if (await exists(join(root, 'output', name, 'manifest.json'))) published.add(name)
  const differs = ({state, path}: {readonly state: string; readonly path: string}) =>
    state !== 'unchanged' && path.startsWith('output/')
  const changed: string[] = []
  // Asked as each work is done: of a brief build, no artifacts are kept.
  await buildWorks(names, {...silent, check: true}, memory, async ({work, artifacts}) => {
    if (published.has(work) && artifacts.some(differs)) changed.push(work)
  })
  const gone = (await withdrawn(root, all)).map(({work}) => work)
  const [count, total] = [changed.length + gone.length, published.size + gone.length]
  if (total === 0 || count / total <= most) return null
  const percent = (share: number) => Math.round(share * 1000) / 10
  const works = [...changed, ...gone].sort()
  const detail = {count, total, percent: percent(count / total), most: percent(most)}
  const places = works.slice(0, NAMED).map(work => ({kind: 'file', file: `output/${work}/manifest.json`}) as const)
  return diagnostic('batch:too-much-changed', {kind: 'file', file: 'output/manifest.json'}, detail, places)
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false
  )
}
