import {readdir, readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {extractFile} from '../../pipeline/batch/extract-file.ts'
import {collectingRun} from '../../pipeline/diagnostics/index.ts'
import {type Block, type Document, document as documentSchema, type Section} from '../../pipeline/model/index.ts'
import {readJson} from './work-root.ts'

const output = new URL('../../output/kina-norge-handlingsplan/', import.meta.url).pathname
const files = (await readdir(output)).filter(
  name => /^(page|plan)\.[\w-]+\.md$/.test(name) && !name.includes('parallel')
)

describe.each(files)('%s', name => {
  it('should be read as the same sections and blocks that it was written from', async () => {
    const written = documentSchema.parse(await readJson(join(output, name.replace(/md$/, 'json'))))
    const run = collectingRun()
    const read = await extractFile(
      join(output, name),
      {root: output, lang: written.lang, ...(written.url && {url: written.url})},
      run
    )
    expect(run.diagnostics).toEqual([])
    expect(read.sections.map(shape)).toEqual(written.sections.map(shape))
  })

  it('should not lose the metadata', async () => {
    const {metadata} = documentSchema.parse(await readJson(join(output, name.replace(/md$/, 'json'))))
    const front = await readFile(join(output, name), 'utf8')
    const read: Document = await extractFile(join(output, name), {root: output}, collectingRun())
    expect(front).toContain(`title: ${metadata.title?.includes(': ') ? `"${metadata.title}"` : metadata.title}`)
    expect(read.metadata).toMatchObject({title: metadata.title, published: metadata.published, period: metadata.period})
  })
})

/** What must be the same: roles, levels, texts and types; ids and places belong to the file. */
function shape({role, level, title, introduction, blocks, sections}: Section): object {
  return {
    role,
    level,
    title: title?.text ?? null,
    introduction: introduction?.text ?? null,
    blocks: blocks.map(blockShape),
    sections: sections.map(shape)
  }
}

function blockShape(block: Block): object {
  if (block.type === 'table') return {type: block.type, rows: block.rows.map(row => row.map(({text}) => text))}
  const {type, text, links} = block
  return {type, text, links, ...(block.type === 'listItem' && {depth: block.depth, ordered: block.ordered})}
}
