import fc from 'fast-check'
import {parquetReadObjects} from 'hyparquet'
import {describe, expect, it} from 'vitest'
import {collectingRun} from '../../pipeline/diagnostics/index.ts'
import {
  restrictTo,
  toDocx,
  toJsonLinesOfUnits,
  toParquet,
  toTmx,
  toXliff12,
  toXliff21
} from '../../pipeline/emit/exchange/index.ts'
import {readExchange} from '../../pipeline/ingest/index.ts'
import {defaultLangMap, type ExchangeFile, joinedText} from '../../pipeline/model/index.ts'
import {anyExchangeFile} from './any-exchange-file.ts'

const options = {langMap: defaultLangMap, version: '1.2.3'}
const labels = (key: string) => key
const pair = (file: ExchangeFile) => restrictTo(file, ['nb', 'zh-Hans'])

const formats: readonly (readonly [name: string, file: string, write: (file: ExchangeFile) => string | Uint8Array])[] =
  [
    ['TMX', 'units.tmx', file => toTmx(file, options)],
    ['TMX with tags as they are', 'units.tmx', file => toTmx(file, {...options, langMap: {}})],
    ['XLIFF 2.1', 'units.xlf', file => toXliff21(pair(file), options)],
    ['XLIFF 1.2', 'units.xlf', file => toXliff12(pair(file), options)],
    ['JSON Lines', 'units.jsonl', toJsonLinesOfUnits],
    ['DOCX', 'units.docx', file => toDocx(file, labels)]
  ]

async function readBack(name: string, content: string | Uint8Array): Promise<ExchangeFile> {
  const returned = await readExchange({file: name, bytes: Buffer.from(content)}, collectingRun())
  if (returned.kind !== 'units') throw new TypeError(`read as ${returned.kind}`)
  expect([returned.added, returned.foreign]).toEqual([[], 0])
  return returned.file
}

describe('an export', () => {
  it.each(formats)('should be the same bytes when it is read and written again: %s', async (_, name, write) => {
    await fc.assert(
      fc.asyncProperty(anyExchangeFile, async file => {
        const content = write(file)
        expect(Buffer.from(write(await readBack(name, content)))).toEqual(Buffer.from(content))
      }),
      {numRuns: 40}
    )
  })

  it.each(formats)('should hold all that was put in: %s', async (format, name, write) => {
    await fc.assert(
      fc.asyncProperty(anyExchangeFile, async file => {
        const whole = format.startsWith('XLIFF') ? pair(file) : file
        expect(await readBack(name, write(file))).toEqual(whole)
      }),
      {numRuns: 40}
    )
  })

  it('should hold every pair with both texts as a row: Parquet', async () => {
    await fc.assert(
      fc.asyncProperty(anyExchangeFile, async file => {
        const bytes = toParquet(file)
        const rows = await parquetReadObjects({
          file: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
        })
        const wanted = file.units.flatMap(unit =>
          [
            ['nb', 'en'],
            ['nb', 'zh-Hans'],
            ['en', 'zh-Hans']
          ].flatMap(([a = '', b = '']) => {
            const [from, to] = [unit.sides[a], unit.sides[b]]
            if (!from || !to) return []
            const {confidence, status} = unit.pairs[`${a}-${b}`]!
            return [
              {
                unit: unit.id,
                source_lang: a,
                target_lang: b,
                source: joinedText(a, from),
                target: joinedText(b, to),
                confidence,
                status
              }
            ]
          })
        )
        expect(rows).toHaveLength(wanted.length)
        for (const [index, row] of rows.entries()) expect(row).toMatchObject(wanted[index]!)
        expect(toParquet(file)).toEqual(bytes)
      }),
      {numRuns: 40}
    )
  })

  it('should not keep characters that XML has not, and still be read', async () => {
    const [file] = fc.sample(anyExchangeFile, {numRuns: 1, seed: 1})
    const [unit] = file!.units
    const side = {segments: unit!.sides.nb!.segments.slice(0, 1), texts: ['a\u0001b\ud800c\r\nd']}
    const odd = {...file!, units: [{...unit!, sides: {...unit!.sides, nb: side}}]}
    const read = await readBack('units.tmx', toTmx(odd, options))
    expect(read.units[0]?.sides.nb?.texts).toEqual(['a\ufffdb\ufffdc\r\nd'])
  })
})
