import {cp, mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {basename, join} from 'node:path'
import type {TestProject} from 'vitest/node'
import {fileCache} from '../pipeline/store/file-cache.ts'
import {openWork} from '../review/server/work-session.ts'
import {repository} from './architecture/source-files.ts'

/** The work that the repository holds, with plans of many pages in PDF. */
const WORK = 'kina-norge-handlingsplan'
/** Names the folder to the workers of a run; unset where no tests run. */
const FOLDER = 'SAMSVAR_TEST_CACHE'

/** Gives every run of the tests a cache for what several files read, empty at first, and anew where code changed under watch. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'samsvar-shared-'))
  const remove = () => rm(folder, {recursive: true, force: true})
  process.env[FOLDER] = folder
  project.onTestsRerun(remove)
  return remove
}

/** Gives a root with the sources of the repository the results of reading them, which the first file that asks has read. */
export async function copySharedCache(root: string): Promise<void> {
  const own = join(root, '.cache')
  const folder = process.env[FOLDER] ?? own
  await openWork(WORK, {
    root: repository,
    who: '',
    cache: fileCache(folder),
    writable: false,
    onPatch: () => {},
    onDiagnostic: () => {}
  }).then(({settled}) => settled())
  // What is being written meanwhile by another file has no name yet.
  if (folder !== own) await cp(folder, own, {recursive: true, filter: path => basename(path) !== 'tmp'})
}
