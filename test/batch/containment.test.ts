import {mkdir, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {deflateRawSync, deflateSync} from 'node:zlib'
import {describe, expect, it} from 'vitest'
import {type BuildEvent, type BuildOptions, build} from '../../pipeline/index.ts'
import {madeRoot, workYaml} from './made-root.ts'

/** Milliseconds for a build of all, some of which may use their whole time, on a machine that has much else to do. */
const LONGEST = 180_000

const good = {
  'sources/good/work.yaml': workYaml({nb: {file: 'page.nb.md'}}),
  'sources/good/page.nb.md': '# Planen\n\nPlanen skal behandles av Stortinget til våren.\n'
}
const bad = (file: string) => ({'sources/bad/work.yaml': workYaml({nb: {file}})})

/** Builds the bad work beside the good one, and says how both ended. */
async function outcome(root: string, options: Partial<BuildOptions> = {}) {
  const {works, exitCode} = await build({root, cache: false, ...options})
  const of = (name: string) => works.find(({work}) => work === name)
  const said = of('bad')?.diagnostics ?? []
  return {exitCode, ok: of('good')?.ok, rules: said.map(({rule}) => rule), reason: said[0]?.detail.reason}
}

describe('a work that does not end well', () => {
  it('should be given up with a diagnostic where Samsvar itself fails, and the others go on', async () => {
    const root = await madeRoot(good)
    await mkdir(join(root, 'sources/bad'), {recursive: true})
    await writeFile(join(root, 'sources/bad/work.yaml'), workYaml({nb: {file: 'page.nb.md'}}))
    await mkdir(join(root, 'output/bad/work.json/folder'), {recursive: true})
    const {reason, ...ended} = await outcome(root)
    expect(ended).toEqual({exitCode: 1, ok: true, rules: ['batch:work-crashed']})
    // Who gets the report sees what it was at.
    expect(reason).toMatch(/^EISDIR.*work\.json/)
  })

  it('should be given up when its time is over', async () => {
    const long = Array.from({length: 4000}, (_, n) => `Punkt ${n} handler om havet og om fisk nummer ${n * 7}.`).join(
      '\n\n'
    )
    const root = await madeRoot({...bad('page.nb.md'), 'sources/bad/page.nb.md': long})
    expect((await outcome(root, {workTime: 50})).rules).toEqual(['batch:work-too-slow'])
  })

  it('should be given up when it wants too much memory', async () => {
    const long = Array.from({length: 60_000}, (_, n) => `Punkt ${n} handler om havet.`).join('\n\n')
    const root = await madeRoot({...bad('page.nb.md'), 'sources/bad/page.nb.md': long})
    expect((await outcome(root, {workHeap: 40})).rules).toEqual(['batch:work-too-large'])
  })

  it('should be told of as begun and as done where its worker never came to say anything', async () => {
    const events: string[] = []
    const onEvent = (event: BuildEvent) => void events.push(event.type)
    await build({root: await madeRoot(good), cache: false, workHeap: 8, onEvent})
    expect(events).toEqual(['work-started', 'diagnostic', 'work-done'])
  })
})

/** A PDF with one page whose content stream unpacks to `size` bytes. */
function pdfBomb(size: number): Buffer {
  const stream = deflateSync(Buffer.alloc(size, ' '))
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] /Contents 4 0 R >>'
  ].map((body, index) => Buffer.from(`${index + 1} 0 obj\n${body}\nendobj\n`))
  const head = Buffer.from(`4 0 obj\n<< /Length ${stream.length} /Filter /FlateDecode >>\nstream\n`)
  const tail = Buffer.from('\nendstream\nendobj\ntrailer << /Root 1 0 R /Size 5 >>\n%%EOF\n')
  return Buffer.concat([Buffer.from('%PDF-1.7\n'), ...objects, head, stream, tail])
}

/** A zip archive with one entry, its sizes as they are. */
function zip(name: string, content: Buffer): Buffer {
  const packed = deflateRawSync(content)
  const fields = (start: number, version: readonly number[]) => {
    const head = Buffer.alloc(start + 26)
    head.writeUInt16LE(20, start)
    head.writeUInt16LE(8, start + 4)
    head.writeUInt32LE(packed.length, start + 14)
    head.writeUInt32LE(content.length, start + 18)
    head.writeUInt16LE(name.length, start + 22)
    for (const [at, byte] of version.entries()) head[at] = byte
    return head
  }
  const local = fields(4, [0x50, 0x4b, 3, 4])
  const entry = Buffer.concat([fields(6, [0x50, 0x4b, 1, 2]), Buffer.alloc(14)])
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(entry.length + name.length, 12)
  end.writeUInt32LE(local.length + name.length + packed.length, 16)
  return Buffer.concat([local, Buffer.from(name), packed, entry, Buffer.from(name), end])
}

/** Files that were made to do harm, each the one of a work. */
const harmful: readonly [string, string, () => string | Buffer][] = [
  ['a page of a PDF that unpacks to 300 MB', 'page.nb.pdf', () => pdfBomb(300_000_000)],
  ['elements nested without end', 'page.nb.html', () => `<html><body>${'<div>'.repeat(100_000)}Hei.`],
  ['quotations nested without end', 'page.nb.md', () => `${'> '.repeat(20_000)}Hei.\n`],
  [
    'brackets that drive a regular expression back and forth',
    'page.nb.md',
    () => `${'[a]('.repeat(20_000)}${'"«('.repeat(20_000)}`
  ],
  ['white space and digits that do', 'page.nb.md', () => `Kl. ${'1 '.repeat(30_000)}${'a.'.repeat(30_000)}\n`],
  [
    'a word document that unpacks to 300 MB',
    'page.nb.docx',
    () => zip('word/document.xml', Buffer.alloc(300_000_000, ' '))
  ]
]

describe('files that were made to do harm', () => {
  it(
    'should end within their limits, and not hold up the others',
    async () => {
      // All in one build, as they would come: whatever one leaves behind in a worker, the next is built in it.
      const folder = (index: number) => `sources/bad-${index}`
      const bads = harmful.map(([, file], index) => [`${folder(index)}/work.yaml`, workYaml({nb: {file}})])
      const root = await madeRoot({...good, ...Object.fromEntries(bads)})
      for (const [index, [, file, make]] of harmful.entries()) await writeFile(join(root, folder(index), file), make())
      const {works} = await build({root, cache: false, workTime: 12_000, workHeap: 512})
      expect(works).toHaveLength(harmful.length + 1)
      expect(works.find(({work}) => work === 'good')?.ok).toBe(true)
      // Either the file is read, however odd, or something is said about it; it never just vanishes.
      const vanished = harmful.filter((_, index) => {
        const {ok, artifacts, diagnostics} = works.find(({work}) => work === `bad-${index}`)!
        return (ok ? artifacts : diagnostics).length === 0
      })
      expect(vanished.map(([what]) => what)).toEqual([])
    },
    LONGEST
  )
})
