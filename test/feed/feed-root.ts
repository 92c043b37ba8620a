import {cp, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {type BuildReport, build} from '../../pipeline/index.ts'
import {repository} from '../architecture/source-files.ts'
import {copySharedCache} from '../shared-cache.ts'

/** Settings of a site that nobody runs: the domain is reserved for examples. */
export const SETTINGS = `site:
  baseUrl: https://documents.example/library/
  operator:
    name: The Example Library
    url: https://documents.example/
    email: library@documents.example
`

export interface BuiltRoot {
  readonly root: string
  readonly report: BuildReport
  remove(): Promise<void>
}

/** A folder of its own with the repository's `sources/` and these settings, built. */
export async function builtRoot(settings: string | null): Promise<BuiltRoot> {
  const root = await mkdtemp(join(tmpdir(), 'samsvar-feed-'))
  await cp(join(repository, 'sources'), join(root, 'sources'), {recursive: true})
  await copySharedCache(root)
  if (settings !== null) await writeFile(join(root, 'samsvar.config.yaml'), settings)
  const report = await build({root, jobs: 1})
  return {root, report, remove: () => rm(root, {recursive: true, force: true})}
}
