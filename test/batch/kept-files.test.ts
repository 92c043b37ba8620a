import {mkdir, readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {indexPieces} from '../../pipeline/batch/index-pieces.ts'
import {type FileInPieces, keptFiles, noKeptFiles} from '../../pipeline/batch/kept-files.ts'
import {schemaPath, toJson} from '../../pipeline/emit/index.ts'
import type {IndexEntry} from '../../pipeline/model/index.ts'
import {madeRoot} from './made-root.ts'

const entry = (n: number, title = `Plan ${n}`): IndexEntry => ({
  work: `work-${n}`,
  title: {nb: title, 'zh-Hans': `计划 ${n}`},
  path: `work-${n}/work.json`,
  langs: ['nb', 'zh-Hans'],
  parts: [{part: 'page', langs: ['nb', 'zh-Hans'], parallel: null}]
})
const entries = (count: number) => Array.from({length: count}, (_, n) => entry(n))

/** The index, and which works' entries were written for it. */
function index(works: readonly IndexEntry[]): {readonly file: FileInPieces; readonly made: number[]} {
  const {path, pieces} = indexPieces(works, work => works.find(each => each.work === work)?.title.nb)
  const made: number[] = []
  return {
    made,
    file: {
      path,
      pieces: pieces.map(({of, make}, position) => ({
        of,
        make() {
          made.push(position)
          return make()
        }
      }))
    }
  }
}

describe('the index in pieces', () => {
  it.each([0, 1, 199, 200, 201, 400, 455])('should be the JSON of the whole for %i works', count => {
    const works = entries(count)
    const whole = toJson({$schema: schemaPath('index'), works})
    expect(noKeptFiles.settle(index(works).file).content).toBe(whole)
  })
})

describe('files of which pieces are kept', () => {
  /** Settles the index and writes it, as a build does. */
  async function settled(root: string, works: readonly IndexEntry[], verify = false) {
    const kept = keptFiles(root, {verify})
    const {file, made} = index(works)
    const {content, sha256, path} = kept.settle(file)
    await mkdir(join(root, 'output'), {recursive: true})
    if (content !== null) await writeFile(join(root, 'output', path), content)
    await kept.save()
    const text = await readFile(join(root, 'output', path), 'utf8')
    expect({text, sha256}).toEqual({text: toJson({$schema: schemaPath('index'), works}), sha256: anew(works)})
    return {written: content !== null, made}
  }
  const anew = (works: readonly IndexEntry[]) => noKeptFiles.settle(index(works).file).sha256

  it('should be made anew in the pieces alone that have changed', async () => {
    const root = await madeRoot({})
    const works = entries(650)
    expect((await settled(root, works)).made).toEqual([0, 1, 2, 3, 4, 5])
    expect(await settled(root, works)).toEqual({written: false, made: []})
    expect(await settled(root, works.with(300, entry(300, 'En lengre tittel — 更长')))).toEqual({
      written: true,
      made: [2]
    })
    expect((await settled(root, entries(700))).made).toEqual([2, 4])
  })

  it('should be made whole where the file is not as the last build left it, and where that is doubted', async () => {
    const root = await madeRoot({})
    const works = entries(450)
    await settled(root, works)
    expect((await settled(root, works, true)).made).toHaveLength(5)
    await writeFile(join(root, 'output/index.json'), '{}')
    expect((await settled(root, works)).made).toHaveLength(5)
    await writeFile(join(root, '.cache/files.json'), '{"index.json"')
    expect((await settled(root, works)).made).toHaveLength(5)
  })
})
