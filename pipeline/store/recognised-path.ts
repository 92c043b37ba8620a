import {posix} from 'node:path'

/**
 * Where what was recognised in a scanned file is kept: `sources/w/plan.nb.pdf` in Bokmål has `sources/w/ocr/plan.nb.pdf.nb.json`. The language stands in
 * it as one file may be the edition of two, and each is read with its own data.
 */
export function recognisedPath(work: string, file: string, lang: string): string {
  const folder = `sources/${work}`
  return `${folder}/ocr/${posix.relative(folder, file)}.${lang}.json`
}
