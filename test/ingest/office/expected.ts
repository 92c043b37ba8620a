import {existsSync, readFileSync, writeFileSync} from 'node:fs'

/** The expectation in a file; written only with `UPDATE=1`, and none where it is missing. */
export function expected(file: string, actual: string): string {
  if (process.env.UPDATE === '1') writeFileSync(file, actual)
  return existsSync(file) ? readFileSync(file, 'utf8') : `missing: ${file}`
}
