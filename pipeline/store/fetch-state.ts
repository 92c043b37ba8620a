import {mkdir, readFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import writeFileAtomic from 'write-file-atomic'
import {z} from 'zod'

/** When an edition was last had ('' for never), and what the server said of it. Kept in the cache: it changes with every run. */
const checkedEdition = z
  .object({
    url: z.string(),
    checked: z.string(),
    sha256: z.string(),
    etag: z.string().optional(),
    lastModified: z.string().optional(),
    /** Where it stood in the end, where that was elsewhere. */
    finalUrl: z.string().optional(),
    /** Feeds that the page's head names. */
    feeds: z.array(z.string()).readonly().optional(),
    /** When it was asked for in vain, where that was the last time; `refused` where the visit to its host ended with that. */
    tried: z.string().optional(),
    refused: z.string().optional()
  })
  .readonly()
export type CheckedEdition = z.infer<typeof checkedEdition>

const state = z.record(z.string(), checkedEdition)

/** Editions by `<part>.<lang>`; by its address what a page led to and was not registered. */
export type FetchState = Readonly<Record<string, CheckedEdition>>

const pathOf = (root: string, work: string) => join(root, '.cache', 'fetch', `${work}.json`)

/** Empty where nothing was fetched yet, or where the file is damaged. */
export async function readFetchState(root: string, work: string): Promise<FetchState> {
  try {
    return state.parse(JSON.parse(await readFile(pathOf(root, work), 'utf8')))
  } catch {
    return {}
  }
}

/** Records that an edition was asked for in vain; what is known of it stays. */
export async function noteInVain(
  root: string,
  work: string,
  edition: string,
  {url, ...when}: {readonly url: string} & Pick<CheckedEdition, 'tried' | 'refused'>
): Promise<void> {
  const before: CheckedEdition = (await readFetchState(root, work))[edition] ?? {url, checked: '', sha256: ''}
  const {tried: _, refused: __, ...known} = before
  await noteChecked(root, work, edition, {...known, ...when})
}

/** Records what was learnt of one edition. */
export async function noteChecked(root: string, work: string, edition: string, checked: CheckedEdition): Promise<void> {
  const path = pathOf(root, work)
  const before = await readFetchState(root, work)
  await mkdir(dirname(path), {recursive: true})
  await writeFileAtomic(path, `${JSON.stringify({...before, [edition]: checked}, null, 2)}\n`)
}
