import {mkdir, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {seededRandom} from '../check/seeded-random.ts'
import {corpusPage} from './corpus-page.ts'
import {pageHtml} from './page-html.ts'
import {pageMarkdown} from './page-markdown.ts'
import type {Plan} from './plan-pool.ts'
import {corpusLanguages} from './work-design.ts'

export interface CorpusOptions {
  readonly works: number
  readonly seed: number
  readonly out: string
  /** PDFs to give to works; none where empty. */
  readonly plans: readonly Plan[]
  /** Share of the works that have a plan beside their page. */
  readonly withPlan: number
}

/** Share of pages that are handed over as Markdown. */
const MARKDOWN = 0.3

/**
 * Writes a root of so many works. A work hangs on the seed and its number alone: the first hundred of ten thousand are those of a hundred, so
 * that sizes can be compared.
 */
export async function writeCorpus({works, seed, out, plans, withPlan}: CorpusOptions): Promise<void> {
  for (let n = 0; n < works; n++) {
    const own = seed * 100_003 + n
    const random = seededRandom(own)
    const name = `work-${String(n).padStart(6, '0')}`
    const folder = join(out, 'sources', name)
    await mkdir(folder, {recursive: true})
    const markdown = random() < MARKDOWN
    const plan = planOf(n, withPlan, plans)
    const extension = markdown ? 'md' : 'html'
    for (const [lang, tag] of corpusLanguages) {
      const page = corpusPage(own, lang, tag)
      await writeFile(join(folder, `page.${tag}.${extension}`), markdown ? pageMarkdown(page) : pageHtml(page))
      if (plan) await writeFile(join(folder, `plan.${tag}.pdf`), plan.get(tag)!)
    }
    await writeFile(join(folder, 'work.yaml'), workFile(extension, plan !== undefined))
  }
}

/** Plans are spread evenly and given in turn, so that a hundred works have the share of them, and the same ones, that ten thousand have. */
function planOf(n: number, withPlan: number, plans: readonly Plan[]): Plan | undefined {
  const before = Math.floor(n * withPlan)
  return Math.floor((n + 1) * withPlan) > before ? plans[before % plans.length] : undefined
}

function workFile(extension: string, withPlan: boolean): string {
  const part = (name: string, ending: string) => [
    `  ${name}:`,
    '    editions:',
    ...corpusLanguages.flatMap(([lang, tag]) => [
      `      ${tag}:`,
      `        file: ${name}.${tag}.${ending}`,
      `        authority: ${lang === 'nb' ? 'original' : 'unofficial-translation'}`,
      ...(lang === 'nb' ? [] : ['        translationOf: nb']),
      '        origin: written',
      '        rights: {basis: unknown, licence: null, attribution: null}'
    ])
  ]
  return ['parts:', ...part('page', extension), ...(withPlan ? part('plan', 'pdf') : []), ''].join('\n')
}
