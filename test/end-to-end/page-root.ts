import {readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {parseDocument} from 'yaml'
import {workRoot} from './work-root.ts'

const WORK = 'kina-norge-handlingsplan'

/** A root with the page of the repository's work in Norwegian and English, without the plan: small enough to be built many times. */
export async function pageRoot(): Promise<string> {
  const root = await workRoot()
  const folder = join(root, 'sources', WORK)
  for (const name of await readdir(folder))
    if (!/^(?:page\.(?:nb|en)\.md|work\.yaml)$/.test(name)) await rm(join(folder, name), {recursive: true})
  const path = join(folder, 'work.yaml')
  const yaml = parseDocument(await readFile(path, 'utf8'))
  yaml.deleteIn(['parts', 'plan'])
  yaml.deleteIn(['parts', 'page', 'editions', 'zh-Hans'])
  await writeFile(path, yaml.toString())
  return root
}

/** Mends a typo in the page, so that the next build has something to change. */
export async function mendTypo(root: string): Promise<void> {
  const page = join(root, 'sources', WORK, 'page.nb.md')
  await writeFile(page, (await readFile(page, 'utf8')).replace('forskningsentre', 'forskningssentre'))
}
