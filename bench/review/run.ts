import {join} from 'node:path'
import {parseArgs} from 'node:util'
import {launchBrowser} from '../../test/review/browser.ts'
import {reviewRoots} from '../../test/review/review-root.ts'
import {measureGrid} from './measure-grid.ts'
import {screenshots} from './screenshots.ts'

/*
 * Measures the review app with many rows, or with --screenshots draws the pictures of docs/reviewing.md anew.
 * node bench/review/run.ts [--rows 20000] [--screenshots]
 */

const {values} = parseArgs({
  options: {rows: {type: 'string', default: '20000'}, screenshots: {type: 'boolean', default: false}}
})
const browser = await launchBrowser()
try {
  if (values.screenshots) {
    const roots = await reviewRoots()
    await screenshots(browser, roots, join(import.meta.dirname, '..', '..', 'docs', 'reviewing'))
    await roots.remove()
  } else console.log(JSON.stringify(await measureGrid(browser, Number(values.rows)), null, 2))
} finally {
  await browser.close()
}
