import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {openPdf} from '../../pipeline/ingest/pdf/pdfjs.ts'
import {workDesign} from '../corpus/work-design.ts'
import {compose} from '../pdf/typeset/compose.ts'
import {typesetters} from '../pdf/typeset/typesetters.ts'

/** Writes a root of one work with one edition: a PDF of so many documents one behind the other, set by Chromium. Gives its pages. */
export async function writeHugeWork(root: string, documents: number, seed: number): Promise<number> {
  const all = Array.from({length: documents}, (_, n) => compose(workDesign(seed * 1000 + n, 'nb')))
  const bytes = await typeset({...all[0]!, blocks: all.flatMap(({blocks}) => blocks)})
  const folder = join(root, 'sources', 'huge')
  await mkdir(folder, {recursive: true})
  await writeFile(join(folder, 'plan.nb.pdf'), bytes)
  await writeFile(
    join(folder, 'work.yaml'),
    `parts:
  plan:
    editions:
      nb:
        file: plan.nb.pdf
        authority: original
        origin: written
        rights: {basis: unknown, licence: null, attribution: null}
`
  )
  const {document, close} = await openPdf(bytes)
  const {numPages} = await document
  await close()
  return numPages
}

async function typeset(composition: Parameters<(typeof typesetters)[number]['typeset']>[0]): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'samsvar-huge-'))
  try {
    const {typeset: set} = typesetters.find(({name}) => name === 'chromium')!
    return (await set(composition, folder))!
  } finally {
    await rm(folder, {recursive: true, force: true})
  }
}
