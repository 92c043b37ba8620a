import {spawnSync} from 'node:child_process'
import {createRequire} from 'node:module'
import {join, resolve} from 'node:path'
import {pathToFileURL} from 'node:url'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {blocksOf, type ScoredBlock} from './blocks.ts'
import {plainBlocks} from './plain-blocks.ts'

/** Another reader, measured in the same run. */
export interface Peer {
  readonly name: string
  /** Text or Markdown of a file, with form feeds between pages. */
  readonly read: (file: string) => Promise<string>
  /** What was read as the scorer of manuals wants it. */
  readonly blocks: (text: string) => readonly ScoredBlock[]
  /** True if its text is Markdown, which the scorer of single pages compares. */
  readonly markdown: boolean
  /** True if its speed is measured. */
  readonly timed: boolean
}

interface LiteParse {
  parse(file: string): Promise<{readonly pages: readonly {readonly markdown: string}[]}>
}

const commands = [
  {name: 'pdftotext', command: 'pdftotext', args: (file: string) => [file, '-'], timed: true},
  {name: 'pdftotext -layout', command: 'pdftotext', args: (file: string) => ['-layout', file, '-'], timed: false},
  {name: 'mutool txt', command: 'mutool', args: (file: string) => ['draw', '-q', '-F', 'txt', file], timed: true}
]

/**
 * The peers at hand: pdftotext and mutool where Debian's poppler-utils and mupdf-tools are installed, liteparse where `folder` has it
 * (`npm install --prefix FOLDER @llamaindex/liteparse`). `missing` is told the names of the others.
 */
export async function peersAtHand(
  folder: string | undefined,
  missing: (name: string) => void
): Promise<readonly Peer[]> {
  const found = commands.flatMap(({name, command, args, timed}): readonly Peer[] => {
    if (spawnSync(command, ['-v']).error === undefined)
      return [{name, read: async file => textOf(command, args(file)), blocks: plainBlocks, markdown: false, timed}]
    missing(name)
    return []
  })
  const liteparse = folder === undefined ? null : await loadLiteParse(folder)
  if (liteparse === null) missing('@llamaindex/liteparse')
  return liteparse === null ? found : [...found, liteparse]
}

function textOf(command: string, args: readonly string[]): string {
  const stdio = ['ignore', 'pipe', 'ignore'] as const
  return spawnSync(command, [...args], {encoding: 'utf8', maxBuffer: 1 << 28, stdio: [...stdio]}).stdout ?? ''
}

/** Its own Markdown with its default threads; without OCR, as the sets have text. */
async function loadLiteParse(folder: string): Promise<Peer | null> {
  const require = createRequire(join(resolve(folder), 'index.js'))
  try {
    const path = require.resolve('@llamaindex/liteparse')
    const library = (await import(pathToFileURL(path).href)) as {
      readonly LiteParse: new (options: object) => LiteParse
    }
    const parser = new library.LiteParse({outputFormat: 'markdown', ocrEnabled: false, quiet: true})
    return {
      name: 'liteparse',
      read: async file => (await parser.parse(file)).pages.map(page => page.markdown).join('\f'),
      blocks: markdownBlocks,
      markdown: true,
      timed: true
    }
  } catch (error) {
    if ((error as {code?: unknown}).code === 'MODULE_NOT_FOUND') return null
    throw error
  }
}

function markdownBlocks(text: string): readonly ScoredBlock[] {
  const reader = unified().use(remarkParse).use(remarkGfm)
  return text.split('\f').flatMap((page, i) => blocksOf(reader.parse(page)).map(block => ({...block, page: i + 1})))
}
