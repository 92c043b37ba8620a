import {createHash} from 'node:crypto'
import {existsSync, readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {parse} from 'yaml'
import {work} from '../../pipeline/model/work.ts'

const folder = new URL('../../sources/kina-norge-handlingsplan/', import.meta.url)
const read = () => parse(readFileSync(new URL('work.yaml', folder), 'utf8')) as Record<string, unknown>
const editions = () =>
  Object.entries(work.parse(read()).parts).flatMap(([part, {editions}]) =>
    Object.entries(editions).map(([lang, edition]) => ({part, lang, edition}))
  )

describe('the work of the action plan', () => {
  it('should keep the page in Norwegian byte for byte as it was handed over', () => {
    const hash = createHash('sha256')
      .update(readFileSync(new URL('page.nb.md', folder)))
      .digest('hex')
    expect(hash).toBe('9f135033c692750ca1d02ac5373893f08ebd3af6880d00d2ccb11fe3ddc721d4')
  })

  it('should name a file that exists for each of its six editions', () => {
    expect(editions().map(({part, lang}) => `${part}.${lang}`)).toEqual([
      'page.nb',
      'page.en',
      'page.zh-Hans',
      'plan.nb',
      'plan.en',
      'plan.zh-Hans'
    ])
    for (const {edition} of editions()) expect(existsSync(new URL(edition.file, folder)), edition.file).toBe(true)
  })

  it('should not claim a licence for the page as it was handed over', () => {
    const original = editions().filter(({edition}) => edition.origin === 'handed-over')
    expect(original.map(({edition}) => edition.rights.licence)).toEqual([null])
  })

  it('should not let a file that was written here pass for an original', () => {
    const written = editions().filter(({edition}) => edition.origin === 'written')
    expect(written.map(({part, edition}) => `${part}: ${edition.authority}`)).toEqual([
      'page: unofficial-translation',
      'page: unofficial-translation',
      'plan: specimen',
      'plan: specimen',
      'plan: specimen'
    ])
  })

  it('should not be read with a key that the schema does not know', () => {
    expect(work.safeParse({...read(), tittel: {}}).success).toBe(false)
  })
})
