import {readFile} from 'node:fs/promises'
import {basename, extname, join} from 'node:path'
import type {Run} from '../diagnostics/index.ts'
import type {Returned} from '../ingest/index.ts'
import type {Edition} from '../model/index.ts'
import {readWorkFile} from '../store/read-work-file.ts'
import {writeSource} from '../store/write-source.ts'
import {editWorkFile, setEdition} from './edit-work-file.ts'
import type {ImportOptions} from './import-options.ts'

/**
 * Puts a bilingual file of others into a work: the file itself under `sources/<work>/`, beside those that lie there, and in `work.yaml` an edition for each of its
 * languages. The first language is the original, the others are unofficial translations of it, with unknown rights, until somebody says
 * otherwise there. Gives up with `exchange:work-needed` and `exchange:edition-there`.
 */
export async function addEditions(
  {langs: own, mediaType}: Extract<Returned, {kind: 'foreign'}>,
  {path, bytes}: {readonly path: string; readonly bytes: Uint8Array},
  {root, work, part, langs}: Pick<ImportOptions, 'root' | 'work' | 'part' | 'langs'>,
  run: Run
): Promise<{readonly work: string; readonly part: string; readonly editions: readonly string[]}> {
  const place = {kind: 'file', file: path} as const
  if (work === undefined || part === undefined) return run.fail('exchange:work-needed', place)
  const wanted = langs ?? own
  const missing = wanted.find(lang => !own.includes(lang))
  if (wanted.length === 0 || missing !== undefined)
    run.fail('exchange:language-missing', place, {lang: missing ?? '', langs: own.join(', ')})
  const yamlFile = `sources/${work}/work.yaml`
  await editWorkFile(root, work, async (yaml, text) => {
    const parts = text === '' ? {} : readWorkFile(text, yamlFile, run).parts
    const taken = wanted.find(lang => parts[part]?.editions[lang] !== undefined)
    if (taken !== undefined) run.fail('exchange:edition-there', place, {work, part, lang: taken})
    const file = await freeName(join(root, 'sources', work), part, wanted, {path, bytes})
    const [source = ''] = wanted
    for (const lang of wanted) {
      const edition: Edition = {
        file,
        authority: lang === source ? 'original' : 'unofficial-translation',
        origin: 'handed-over',
        ...(lang !== source && {translationOf: source}),
        mediaType,
        rights: {basis: 'unknown', licence: null, attribution: null}
      }
      setEdition(yaml, part, lang, edition)
    }
    await writeSource(root, `sources/${work}/${file}`, bytes)
  })
  return {work, part, editions: wanted}
}

/** A name in the work's folder under which no other file lies: `page.tmx`, beside another one `page.zh-Hans.tmx`, `page.zh-Hans-2.tmx` and so on. */
async function freeName(
  folder: string,
  part: string,
  langs: readonly string[],
  {path, bytes}: {readonly path: string; readonly bytes: Uint8Array}
): Promise<string> {
  const ending = extname(basename(path))
  for (let count = 0; ; count++) {
    const beside = count === 0 ? '' : `.${langs.join('-')}${count === 1 ? '' : `-${count}`}`
    const name = `${part}${beside}${ending}`
    const there = await readFile(join(folder, name)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null
      throw error
    })
    if (there === null || there.equals(bytes)) return name
  }
}
