import {existsSync, readdirSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {build} from 'vite'

const app = import.meta.dirname
const repository = join(app, '..', '..')
const output = join(repository, 'dist', 'review', 'app')

/** Builds the app into `dist/review/app/` where its bundle is missing or older than its sources, and gives that folder. */
export async function bundle(): Promise<string> {
  if (isFresh()) return output
  await build({
    root: app,
    configFile: false,
    logLevel: 'error',
    // Addresses in the bundle are relative to where it is served from.
    base: './',
    // Nothing of the project's own folder for public files: pdf.js's data come from its package.
    publicDir: false,
    oxc: {jsx: {runtime: 'automatic', importSource: 'preact'}},
    build: {
      outDir: output,
      emptyOutDir: true,
      target: 'es2024',
      modulePreload: {polyfill: false},
      // Kept apart, so that the app opens without pdf.js.
      chunkSizeWarningLimit: 3000
    }
  })
  return output
}

function isFresh(): boolean {
  const index = join(output, 'index.html')
  if (!existsSync(index)) return false
  const built = statSync(index).mtimeMs
  const sources = [app, join(app, '..', 'contract')].flatMap(filesBelow)
  return [...sources, join(repository, 'package-lock.json')].every(
    file => !existsSync(file) || statSync(file).mtimeMs < built
  )
}

function filesBelow(folder: string): readonly string[] {
  const entries = readdirSync(folder, {recursive: true, withFileTypes: true})
  return entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
}
