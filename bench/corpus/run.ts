import {existsSync} from 'node:fs'
import {resolve} from 'node:path'
import {parseArgs} from 'node:util'
import {planPool} from './plan-pool.ts'
import {writeCorpus} from './write-corpus.ts'

/*
 * Makes a root of works to measure on: `npm run bench:corpus -- --works N --seed S --out DIR [--pool N] [--plans SHARE]`. Pages as HTML and
 * Markdown, plans as PDFs of several typesetters, each in Norwegian, English and Chinese, of varied length, layout and noise. The same seed gives
 * the same texts; PDFs also hang on the versions of the programs that set them.
 */

const {values} = parseArgs({
  options: {
    works: {type: 'string', default: '100'},
    seed: {type: 'string', default: '1'},
    out: {type: 'string'},
    /** Plans that are set; works share them, as setting ten thousand would take a day. */
    pool: {type: 'string', default: '8'},
    plans: {type: 'string', default: '0.25'}
  }
})
const [works, seed, pool, withPlan] = [values.works, values.seed, values.pool, values.plans].map(Number)
if (values.out === undefined || ![works, seed, pool, withPlan].every(value => Number.isFinite(value))) {
  console.error('usage: npm run bench:corpus -- --works N --seed S --out DIR [--pool N] [--plans SHARE]')
  process.exit(2)
}
const out = resolve(values.out)
if (existsSync(out)) {
  console.error(`${out} is there already`)
  process.exit(2)
}
const plans = withPlan! > 0 ? await planPool(pool!, seed!, text => console.error(`plans: ${text}`)) : []
await writeCorpus({works: works!, seed: seed!, out, plans, withPlan: withPlan!})
console.log(`${works} works in ${out}`)
