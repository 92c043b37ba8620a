import {spawnSync} from 'node:child_process'
import {cpSync, readdirSync, rmSync} from 'node:fs'
import {createRequire} from 'node:module'
import {dirname, extname, join} from 'node:path'
import {bundle} from './review/app/bundle.ts'

/*
 * Compiles the package into `dist/`, as Node.js strips no types below node_modules: JavaScript and declarations by tsc,
 * and beside them the data that the code reads from its own folder. Run by `npm pack`.
 */

const folder = import.meta.dirname
const dist = join(folder, 'dist')
rmSync(dist, {recursive: true, force: true})

const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc')
const {status} = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], {cwd: folder, stdio: 'inherit'})
if (status !== 0) {
  // Half a package would be started in place of the sources.
  rmSync(dist, {recursive: true, force: true})
  process.exit(status ?? 1)
}

cpSync(join(folder, 'locales'), join(dist, 'locales'), {recursive: true})
for (const room of ['pipeline', 'review/contract', 'review/server'])
  for (const entry of readdirSync(join(folder, room), {recursive: true, withFileTypes: true})) {
    if (!entry.isFile() || ['.ts', '.tsx'].includes(extname(entry.name))) continue
    const file = join(entry.parentPath, entry.name)
    cpSync(file, join(dist, file.slice(folder.length + 1)))
  }

// The review app, one bundle that a browser loads.
await bundle()
