import {readdir, readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {gzipSync} from 'node:zlib'
import {beforeAll, describe, expect, test} from 'vitest'
import {appBundle} from '../../review/server/app-bundle.ts'

/** Bytes, gzipped, that the app's JavaScript may have without pdf.js. */
const BUDGET = 60_000

let bundle: string
let html: string
beforeAll(async () => {
  bundle = await appBundle()
  html = await readFile(join(bundle, 'index.html'), 'utf8')
})

describe('the bundle of the review app', () => {
  test('should be small where pdf.js is left out', async () => {
    const names = (await readdir(join(bundle, 'assets'))).filter(name => /\.m?js$/.test(name))
    const own = names.filter(name => !/pdf/.test(name))
    expect(own.length).toBeGreaterThan(0)
    const sizes = await Promise.all(
      own.map(async name => gzipSync(await readFile(join(bundle, 'assets', name))).length)
    )
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(BUDGET)
  })

  test('should not load pdf.js before a page is shown', () => {
    expect(html).not.toMatch(/pdf/)
  })

  test('should not ask anything of another host', async () => {
    expect(html).not.toMatch(/https?:|\/\//)
    const styles = (await readdir(join(bundle, 'assets'))).filter(name => name.endsWith('.css'))
    for (const name of styles) {
      const addresses =
        (await readFile(join(bundle, 'assets', name), 'utf8')).match(/url\((?!["']?(?:data:|#))[^)]*\)/g) ?? []
      expect(addresses.filter(address => /\/\//.test(address))).toEqual([])
    }
  })
})
