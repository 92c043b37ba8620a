/*
 * What tools that others wrote say of the exports of a work: schemas, translate-toolkit, OmegaT. Debian, as root where they are still to be installed;
 * elsewhere it is skipped, and says so.
 *
 *   node bench/formats/run.ts [--work NAME] [--checks DIR]
 *
 * DIR holds check-formats.sh and omegat-roundtrip.sh. The segmentation rules are loaded by OmegaT itself and compared with the marked
 * sentences of the tests.
 */
import {spawnSync} from 'node:child_process'
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {isDeepStrictEqual, parseArgs} from 'node:util'
import {collectingRun, exportWork} from '../../pipeline/index.ts'
import {readExchange} from '../../pipeline/ingest/index.ts'
import {omegatSentences} from './omegat-sentences.ts'
import {sourceAndTarget} from './source-and-target.ts'

const {values: options} = parseArgs({
  options: {
    work: {type: 'string', default: 'kina-norge-handlingsplan'},
    checks: {type: 'string', default: '../shared/bench/formats'}
  }
})

const folder = mkdtempSync(join(tmpdir(), 'samsvar-formats-'))
let failed = 0
try {
  if (install()) {
    await exports()
    checkFormats()
    await preTranslate()
    await segment()
    await openInWriter()
  }
} finally {
  rmSync(folder, {recursive: true, force: true})
}
process.exitCode = failed === 0 ? 0 : 1

/** True where OmegaT is there, or could be installed. */
function install(): boolean {
  if (spawnSync('omegat', ['--help']).error === undefined) return true
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).error !== undefined) {
    console.log('SKIPPED: the checks with OmegaT and translate-toolkit need Debian, and root to install them')
    return false
  }
  const packages = ['omegat', 'translate-toolkit', 'libxml2-utils', 'unzip']
  spawnSync('apt-get', ['update', '-qq'])
  return said('install', spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages]))
}

/** Every part: the whole as TMX, each pair as XLIFF of both versions. */
async function exports(): Promise<void> {
  for (const format of ['tmx', 'xliff', 'xliff12'] as const) {
    const {parts} = await exportWork(options.work, {root: '.', format, all: true})
    for (const {part, pair, content} of parts)
      writeFileSync(join(folder, `${part}.${pair ?? 'all'}.${format === 'tmx' ? 'tmx' : `${format}.xlf`}`), content)
  }
}

function checkFormats(): void {
  const script = checks('check-formats.sh')
  if (script === null) return
  for (const name of readdirSync(folder).filter(file => file.endsWith('.xliff.xlf'))) {
    const stem = join(folder, name.replace('.xliff.xlf', ''))
    const whole = join(folder, `${name.split('.')[0]}.all.tmx`)
    for (const tmx of [whole, `${stem}.tmx`].filter(existsSync))
      said(
        `schemas ${name} with ${tmx.slice(folder.length + 1)}`,
        spawnSync('bash', [script, tmx, `${stem}.xliff12.xlf`, `${stem}.xliff.xlf`])
      )
  }
}

/** OmegaT writes the translation from exact matches of our memory. */
async function preTranslate(): Promise<void> {
  const script = checks('omegat-roundtrip.sh')
  if (script === null) return
  for (const [lang, code] of [
    ['en', 'EN'],
    ['zh-Hans', 'ZH-Hans']
  ] as const) {
    const {parts} = await exportWork(options.work, {root: '.', format: 'jsonl', langs: ['nb', lang]})
    for (const {part, content} of parts) {
      const {source, target} = sourceAndTarget(content, 'nb', lang)
      const [from, to] = [join(folder, 'source.txt'), join(folder, 'target.txt')]
      writeFileSync(from, `${source.join('\n\n')}\n`)
      writeFileSync(to, `${target.join('\n\n')}\n`)
      const memory = join(folder, `${part}.all.tmx`)
      said(
        `OmegaT translates ${source.length} segments of ${part} into ${lang}`,
        spawnSync('bash', [script, memory, code, from, to])
      )
    }
  }
}

/** OmegaT splits Norwegian by our rules where the tests say that a sentence ends. */
async function segment(): Promise<void> {
  const {sentences, missing, others} = await omegatSentences(join(folder, 'srx'))
  const agree = missing.length === 0 && others.length === 0
  console.log(
    `${agree ? 'ok    ' : 'FAILED'} OmegaT, with our SRX, finds ${sentences - missing.length} of ${sentences} marked Norwegian sentences`
  )
  for (const sentence of missing) console.log(`  marked: ${sentence}`)
  for (const sentence of others) console.log(`  OmegaT: ${sentence}`)
  if (!agree) failed++
}

/** LibreOffice opens our DOCX and saves it as its own; what it saved says the same. */
async function openInWriter(): Promise<void> {
  if (spawnSync('soffice', ['--version']).error !== undefined) {
    console.log('SKIPPED: the round trip of DOCX needs LibreOffice Writer')
    return
  }
  const {parts} = await exportWork(options.work, {root: '.', format: 'docx'})
  for (const {part, content} of parts) {
    const [file, saved] = [join(folder, `${part}.docx`), join(folder, 'saved')]
    writeFileSync(file, content)
    const settings = `-env:UserInstallation=file://${join(folder, 'writer')}`
    spawnSync('soffice', [settings, '--headless', '--convert-to', 'docx:MS Word 2007 XML', '--outdir', saved, file])
    const run = collectingRun()
    const [before, after] = await Promise.all(
      [file, join(saved, `${part}.docx`)].map(async path => readExchange({file: path, bytes: readFileSync(path)}, run))
    )
    const same = isDeepStrictEqual(before, after) && run.diagnostics.length === 0
    console.log(`${same ? 'ok    ' : 'FAILED'} LibreOffice opens and saves the table of ${part}`)
    if (!same) failed++
  }
}

function checks(name: string): string | null {
  const script = resolve(options.checks, name)
  if (existsSync(script)) return script
  console.log(`SKIPPED: ${name} is not in ${options.checks} (name its folder with --checks)`)
  return null
}

function said(what: string, {status, stdout, stderr}: ReturnType<typeof spawnSync>): boolean {
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${what}`)
  if (status === 0) return true
  console.log(`${stdout}${stderr}`)
  failed++
  return false
}
