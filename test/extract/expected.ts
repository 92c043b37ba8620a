import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {dirname} from 'node:path'
import {fileURLToPath} from 'node:url'
import {expect} from 'vitest'

/** Compares a value with a file under `test/fixtures/`. Only `UPDATE=1` writes the file; a missing one fails. */
export function expectFile(name: string, value: unknown): void {
  const file = fixture(name)
  const text = `${JSON.stringify(value, null, 2)}\n`
  if (process.env.UPDATE === '1') {
    mkdirSync(dirname(file), {recursive: true})
    writeFileSync(file, text)
  }
  expect(existsSync(file), `${name} is missing; UPDATE=1 writes it, to be read before it is committed`).toBe(true)
  expect(JSON.parse(text)).toEqual(JSON.parse(readFileSync(file, 'utf8')))
}

export const fixture = (name: string): string => fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url))
