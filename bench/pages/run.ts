import {readdirSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {type FieldScore, scorePage} from './score-page.ts'

/*
 * Measures what is read off pages of the web: for each field, over the specimen pages under `test/fixtures/pages`, how many values are right, missing, and
 * invented or wrong. An invented value is worse than a missing one.
 *
 *     node bench/pages/run.ts [FOLDER]       another folder of folders with page.html and expected.json
 */

const folder = process.argv[2] ?? fileURLToPath(new URL('../../test/fixtures/pages', import.meta.url))
const totals = new Map<string, {right: number; missing: number; invented: number}>()
const remarks: string[] = []

for (const name of readdirSync(folder).sort())
  for (const score of await scorePage(`${folder}/${name}`)) {
    add(score)
    for (const value of score.missing) remarks.push(`${name}: ${score.field}: missing  ${value}`)
    for (const value of score.invented) remarks.push(`${name}: ${score.field}: invented ${value}`)
  }

console.log('field           right  missing  invented')
for (const [field, {right, missing, invented}] of totals)
  console.log(
    `${field.padEnd(15)} ${String(right).padStart(5)}  ${String(missing).padStart(7)}  ${String(invented).padStart(8)}`
  )
if (remarks.length > 0) console.log(`\n${remarks.join('\n')}`)

function add({field, right, missing, invented}: FieldScore): void {
  const sum = totals.get(field) ?? {right: 0, missing: 0, invented: 0}
  totals.set(field, {
    right: sum.right + right.length,
    missing: sum.missing + missing.length,
    invented: sum.invented + invented.length
  })
}
