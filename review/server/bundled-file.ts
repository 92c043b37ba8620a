import {readFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {dirname, extname, join, normalize, sep} from 'node:path'

interface BundledFile {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly type: string
  readonly cache: string
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2'
}

/** Folders of pdf.js that it reads when a document needs them: character maps, standard fonts, decoders, colour profiles. */
const pdfjsFolders = ['cmaps', 'standard_fonts', 'wasm', 'iccs']

/** A file of the app, or one that pdf.js asks for; undefined where there is none. The path of an address never leads out of its folder. */
export async function bundledFile(bundle: string, path: string): Promise<BundledFile | undefined> {
  const names = decodedPath(path === '/' ? '/index.html' : path)
  if (!names) return undefined
  const [first = '', second = ''] = names
  const isPdfjs = first === 'pdfjs' && pdfjsFolders.includes(second)
  const file = isPdfjs ? join(pdfjsFolder(), ...names.slice(1)) : join(bundle, ...names)
  const folder = isPdfjs ? pdfjsFolder() : bundle
  if (!normalize(file).startsWith(`${normalize(folder)}${sep}`)) return undefined
  const bytes = await readFile(file).catch(() => undefined)
  if (!bytes) return undefined
  return {
    bytes: new Uint8Array(bytes),
    type: types[extname(file)] ?? 'application/octet-stream',
    // Vite's file names hold a hash of the content.
    cache: first === 'assets' ? 'private, max-age=31536000, immutable' : 'no-store'
  }
}

function decodedPath(path: string): readonly string[] | undefined {
  try {
    const names = path
      .split('/')
      .filter(name => name !== '')
      .map(name => decodeURIComponent(name))
    return names.every(name => !/[\\/\u0000]/.test(name) && name !== '..' && name !== '.') ? names : undefined
  } catch {
    return undefined
  }
}

function pdfjsFolder(): string {
  return dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
}
