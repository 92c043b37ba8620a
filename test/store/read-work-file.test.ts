import {expect, it} from 'vitest'
import {collectingRun, FileUnusable} from '../../pipeline/diagnostics/index.ts'
import {readWorkFile} from '../../pipeline/store/read-work-file.ts'

const good = `parts:
  page:
    editions:
      nb:
        file: page.nb.md
        authority: original
        origin: handed-over
        rights: {basis: statute, licence: null, attribution: null}
`

function problems(yaml: string) {
  const run = collectingRun()
  expect(() => readWorkFile(yaml, 'sources/a/work.yaml', run)).toThrow(FileUnusable)
  return run.diagnostics.map(({rule, place, detail}) => ({
    rule,
    at: place.kind === 'text' ? `${place.start.line}:${place.start.column}` : place.kind,
    ...detail
  }))
}

it('should read a work', () => {
  const run = collectingRun()
  expect(readWorkFile(good, 'sources/a/work.yaml', run).parts.page?.editions.nb?.file).toBe('page.nb.md')
  expect(run.diagnostics).toEqual([])
})

it('should name line and column of a wrong key', () => {
  expect(problems(good.replace('origin:', 'orgin:'))).toEqual([
    expect.objectContaining({rule: 'store:work-invalid', at: '4:7', key: 'parts.page.editions.nb.origin'}),
    expect.objectContaining({at: '7:9', key: 'parts.page.editions.nb.orgin', reason: 'unknown key'})
  ])
})

it('should ask a translation for the language it is a translation of', () => {
  expect(problems(good.replace('original', 'unofficial-translation'))).toEqual([
    expect.objectContaining({key: 'parts.page.editions.nb.translationOf'})
  ])
})

it('should name line and column of broken YAML', () => {
  expect(problems('parts: {page: [')[0]).toMatchObject({rule: 'store:work-invalid', at: '1:16'})
})

it('should not take a name for a language that is none', () => {
  expect(problems(good.replace('nb:', 'norsk språk:')).length).toBeGreaterThan(0)
})
