import {readFile, stat} from 'node:fs/promises'
import {join} from 'node:path'
import {expect, it} from 'vitest'
import {parse} from 'yaml'
import {editWorkFile, setEdition} from '../../pipeline/batch/edit-work-file.ts'
import {importFile} from '../../pipeline/index.ts'
import {madeRoot} from './made-root.ts'

const path = 'sources/hav/work.yaml'

it('should let one wait for the other, so that neither loses what it wrote', async () => {
  const root = await madeRoot({})
  const langs = ['nb', 'nn', 'en', 'zh-Hans']
  await Promise.all(langs.map(lang => editWorkFile(root, 'hav', file => setEdition(file, 'page', lang, {file: lang}))))
  const {parts} = parse(await readFile(join(root, path), 'utf8')) as {parts: {page: {editions: object}}}
  expect(Object.keys(parts.page.editions).sort()).toEqual(langs.toSorted())
})

it('should let an import wait too', async () => {
  const tmx = `<tmx version="1.4"><header srclang="nb"/><body><tu><tuv xml:lang="nb"><seg>Havet.</seg></tuv><tuv xml:lang="en"><seg>The sea.</seg></tuv></tu></body></tmx>`
  const root = await madeRoot({'minne.tmx': tmx})
  const begun = Promise.withResolvers<void>()
  const over = Promise.withResolvers<void>()
  const first = editWorkFile(root, 'hav', async file => {
    begun.resolve()
    await over.promise
    setEdition(file, 'page', 'nb', {
      file: 'page.nb.md',
      authority: 'original',
      origin: 'handed-over',
      rights: {basis: 'unknown', licence: null, attribution: null}
    })
  })
  await begun.promise
  const second = importFile(join(root, 'minne.tmx'), {root, work: 'hav', part: 'minne', who: 'Test'})
  setTimeout(over.resolve, 150)
  await first
  await second
  const {parts} = parse(await readFile(join(root, path), 'utf8')) as {parts: object}
  expect(Object.keys(parts)).toEqual(['page', 'minne'])
})

it('should not write what is as it was', async () => {
  const text = '# Mine.\nparts:\n    page:   {editions: {}}\n'
  const root = await madeRoot({[path]: text})
  const before = await stat(join(root, path))
  expect(await editWorkFile(root, 'hav', (_, read) => read)).toBe(text)
  expect((await stat(join(root, path))).ino).toBe(before.ino)
})
