import {existsSync} from 'node:fs'
import {rm, rmdir} from 'node:fs/promises'
import {join} from 'node:path'
import {diagnostic} from '../diagnostics/index.ts'
import {SETTINGS_FILE} from '../store/read-settings.ts'
import {writeSource} from '../store/write-source.ts'
import {type AddEvent, type AddOptions, addSources} from './add-sources.ts'
import {workSlugOfFile} from './work-slug.ts'

export interface InitOptions extends Pick<AddOptions, 'root' | 'signal' | 'onEvent'> {
  /** Paths of the language versions, the original first. */
  readonly files: readonly string[]
  /** The work's name; from the first file where left out. */
  readonly work?: string
  /** The part that the files are; `page` where left out. */
  readonly part?: string
  /** A BCP 47 tag for each file; from names or words where left out. */
  readonly langs?: readonly string[]
  /** What `samsvar.config.yaml` shall hold where there is none. */
  readonly settings: (work: string) => string
}

/**
 * Begins a root, or a new work in one: registers language versions of one document as a work, and writes settings where there are none.
 * Where one of the files cannot be registered, nothing of it is left behind.
 *
 * @returns the work's name; null where a diagnostic said why there is none
 */
export async function initRoot(options: InitOptions): Promise<string | null> {
  const {root, files, langs, settings, signal, onEvent = () => {}} = options
  const [first = ''] = files
  const work = options.work ?? workSlugOfFile(first, langs?.[0])
  // Without a name, `addSources` says so.
  if (work !== '' && existsSync(join(root, 'sources', work))) {
    const place = {kind: 'file', file: `sources/${work}`} as const
    onEvent({type: 'diagnostic', work, diagnostic: diagnostic('batch:work-there', place, {work})})
    return null
  }
  const made = ['.cache/locks', '.cache', 'sources', '.']
    .map(folder => join(root, folder))
    .filter(folder => !existsSync(folder))
  let whole = false
  try {
    whole = await registerAll()
  } finally {
    if (!whole && work !== '') await takeBack(join(root, 'sources', work), made)
  }
  if (!whole) return null
  if (!existsSync(join(root, SETTINGS_FILE))) await writeSource(root, SETTINGS_FILE, settings(work))
  return work

  async function registerAll(): Promise<boolean> {
    // Told when all is there: what was registered before a file that cannot be used is taken back.
    const registered: AddEvent[] = []
    for (const [index, source] of files.entries()) {
      const lang = langs?.[index]
      const {counts} = await addSources({
        root,
        sources: [source],
        ...(work !== '' && {work}),
        ...(options.part !== undefined && {part: options.part}),
        ...(lang !== undefined && {lang}),
        ...(signal && {signal}),
        onEvent: event => {
          if (event.type !== 'registered') onEvent(event)
          else if (event.state === 'there') onEvent(twice(event))
          else registered.push(event)
        }
      })
      if (counts.added === 0) return false
    }
    for (const event of registered) onEvent(event)
    return true
  }
}

/** The same bytes in the same language again: `add` lets that be, but here a language version is missing. */
function twice({work, part, lang, source}: AddEvent & {readonly type: 'registered'}): AddEvent {
  const place = {kind: 'file', file: source} as const
  return {type: 'diagnostic', work, diagnostic: diagnostic('batch:edition-there', place, {work, part, lang})}
}

/** Removes the work's folder, and those that were made for it where they are empty then, the innermost first. */
async function takeBack(folder: string, made: readonly string[]): Promise<void> {
  await rm(folder, {recursive: true, force: true})
  for (const above of made) await rmdir(above).catch(() => {})
}
