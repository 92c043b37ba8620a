import {execFile} from 'node:child_process'
import {readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {promisify} from 'node:util'
import chromium from '@sparticuz/chromium'
import {chromium as driver} from 'playwright-core'
import type {Composition} from './composition.ts'
import {markupOf} from './markup.ts'
import {openDocumentOf} from './open-document.ts'
import {roffOf} from './roff.ts'

const run = promisify(execFile)

/** A program that sets a composition as a PDF in a folder; null where the program or the language is missing. */
export interface Typesetter {
  readonly name: string
  readonly notes: boolean
  readonly typeset: (composition: Composition, folder: string) => Promise<Uint8Array | null>
}

async function inChromium(composition: Composition, tagged: boolean): Promise<Uint8Array> {
  const browser = await driver.launch({
    executablePath: await chromium.executablePath(),
    args: ['--no-sandbox', '--disable-gpu'],
    headless: true
  })
  try {
    const page = await browser.newPage()
    await page.setContent(markupOf(composition))
    return await page.pdf({format: 'A4', preferCSSPageSize: true, printBackground: true, tagged, outline: false})
  } finally {
    await browser.close()
  }
}

/** Debian's base package of groff has no PDF device: that is as good as no groff. */
const NO_DEVICE = /(?:invalid|unknown|description file for) device 'pdf'|'DESC'/

const missing = (error: unknown): null => {
  const {code, stderr = ''} = error as {code?: unknown; stderr?: string | Buffer}
  if (code === 'ENOENT' || NO_DEVICE.test(String(stderr))) return null
  throw error
}

export const typesetters: readonly Typesetter[] = [
  {name: 'chromium-tagged', notes: false, typeset: composition => inChromium(composition, true)},
  {name: 'chromium', notes: false, typeset: composition => inChromium(composition, false)},
  {
    name: 'weasyprint',
    notes: false,
    async typeset(composition, folder) {
      const [from, to] = [join(folder, 'in.html'), join(folder, 'weasyprint.pdf')]
      await writeFile(from, markupOf(composition))
      return run('weasyprint', [from, to]).then(() => readFile(to), missing)
    }
  },
  {
    name: 'libreoffice',
    notes: true,
    async typeset(composition, folder) {
      const from = join(folder, 'libreoffice.fodt')
      await writeFile(from, openDocumentOf(composition))
      return run('soffice', [
        '--headless',
        `-env:UserInstallation=file://${folder}/profile`,
        '--convert-to',
        'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"false"},"ExportBookmarks":{"type":"boolean","value":"false"}}',
        '--outdir',
        folder,
        from
      ]).then(() => readFile(join(folder, 'libreoffice.pdf')), missing)
    }
  },
  {
    name: 'groff',
    notes: true,
    async typeset(composition, folder) {
      if (composition.design.lang === 'zh') return null
      const from = join(folder, 'in.ms')
      await writeFile(from, roffOf(composition))
      return run('groff', ['-Tpdf', '-ms', '-t', '-k', from], {encoding: 'buffer', maxBuffer: 1 << 26}).then(
        ({stdout}) => stdout,
        missing
      )
    }
  }
]
