import {join} from 'node:path'
import {expect, it} from 'vitest'
import {addSources} from '../../pipeline/index.ts'
import {lockWhenFree} from '../../pipeline/store/lock-when-free.ts'
import {madeRoot} from '../batch/made-root.ts'

it('should wait for the other one, say once who has it, and then have the lock', async () => {
  const path = join(await madeRoot({}), 'a.lock')
  const order: string[] = []
  const first = await lockWhenFree(path, undefined)
  const second = lockWhenFree(path, undefined, ({pid}) => order.push(`waits for ${pid}`)).then(async release => {
    order.push('second')
    await release()
  })
  await expect.poll(() => order).toEqual([`waits for ${process.pid}`])
  order.push('first done')
  await first()
  await second
  expect(order).toEqual([`waits for ${process.pid}`, 'first done', 'second'])
})

it('should keep every edition that is added at the same time as others', async () => {
  const langs = ['nb', 'nn', 'en', 'sv', 'da', 'zh-Hans']
  const root = await madeRoot(Object.fromEntries(langs.map(lang => [`in/${lang}.md`, `# ${lang}\n`])))
  const added = langs.map(lang => addSources({root, sources: [join(root, `in/${lang}.md`)], work: 'plan', lang}))
  expect((await Promise.all(added)).map(({counts}) => counts.added)).toEqual(langs.map(() => 1))
  const again = await addSources({
    root,
    sources: langs.map(lang => join(root, `in/${lang}.md`)),
    work: 'plan',
    lang: 'nb'
  })
  expect(again.counts.added).toBe(0)
  const there = langs.map(lang => addSources({root, sources: [join(root, `in/${lang}.md`)], work: 'plan', lang}))
  expect((await Promise.all(there)).map(({counts}) => counts.there)).toEqual(langs.map(() => 1))
})
