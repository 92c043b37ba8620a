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
    {rule: 'store:work-key-missing', at: '4:7', key: 'parts.page.editions.nb.origin'},
    {rule: 'store:work-key-unknown', at: '7:9', key: 'parts.page.editions.nb.orgin'}
  ])
})

it('should ask a translation for the language it is a translation of', () => {
  expect(problems(good.replace('original', 'unofficial-translation'))).toEqual([
    {rule: 'store:work-source-language-missing', at: '4:7', key: 'parts.page.editions.nb.translationOf'}
  ])
})

it('should show the beginning of a value that is long', () => {
  const [problem] = problems('word '.repeat(500))
  expect(problem).toMatchObject({rule: 'store:work-value-invalid'})
  expect(String((problem as {readonly actual?: string}).actual)).toHaveLength(81)
})

it.each(['latin1', 'utf16le'] as const)('should not take a file that is not UTF-8 (%s)', encoding => {
  const text = good.replace('attribution: null', 'attribution: Nærings- og fiskeridepartementet')
  const bytes = Buffer.from(`${encoding === 'utf16le' ? '\uFEFF' : ''}${text}`, encoding)
  expect(problems(bytes.toString('utf8'))).toEqual([
    {rule: 'store:encoding-wrong', at: encoding === 'utf16le' ? '1:1' : '8:63'}
  ])
})

it('should name line and column of broken YAML', () => {
  expect(problems('parts: {page: [')[0]).toMatchObject({rule: 'store:work-syntax', at: '1:16'})
})

it.each([
  [
    'authority: original',
    'authority: orginal',
    {
      key: 'parts.page.editions.nb.authority',
      actual: 'orginal',
      expected: 'original, official-translation, unofficial-translation, specimen'
    }
  ],
  ['file: page.nb.md', 'file: 3', {key: 'parts.page.editions.nb.file', actual: '3', expected: 'string'}],
  [
    'origin: handed-over',
    'origin: handed-over\n        url: page',
    {key: 'parts.page.editions.nb.url', actual: 'page', expected: 'https://…'}
  ],
  ['nb:', 'no_NO:', {key: 'parts.page.editions.no_NO', actual: 'no_NO', expected: 'BCP 47 (nb, en, zh-Hans)'}],
  [
    'origin: handed-over',
    'origin: handed-over\n        translationOf: n_b',
    {key: 'parts.page.editions.nb.translationOf', actual: 'n_b', expected: 'BCP 47 (nb, en, zh-Hans)'}
  ]
])('should say what %s must be where it is %s', (from, to, detail) => {
  expect(problems(good.replace(from, to))).toEqual([
    expect.objectContaining({rule: 'store:work-value-invalid', ...detail})
  ])
})

it('should not crash on a file that is empty or no map', () => {
  expect(problems('')).toEqual([
    {rule: 'store:work-value-invalid', at: '1:1', key: 'work.yaml', actual: 'null', expected: 'object'}
  ])
  expect(problems('- a')[0]).toMatchObject({key: 'work.yaml', actual: '["a"]'})
})

it('should not take a name for a language that is none', () => {
  expect(problems(good.replace('nb:', 'norsk språk:')).length).toBeGreaterThan(0)
})

it('should not read a file outside the folder of the work', () => {
  for (const file of ['../other/page.md', '/etc/hostname', 'a/../../b.md', 'C:\\b.md'])
    expect(problems(good.replace('page.nb.md', JSON.stringify(file)))).toEqual([
      expect.objectContaining({rule: 'store:work-file-outside', key: 'parts.page.editions.nb.file', actual: file})
    ])
})

it('should not take a word for a language tag', () => {
  expect(problems(good.replace('nb:', 'english:'))).toEqual([
    expect.objectContaining({rule: 'store:work-value-invalid', actual: 'english'})
  ])
})

it.each(['in May', '01.11.2026', '2026-11-01 12:00', '2026-11-01T12:00:00', '2026-13-01'])(
  'should not take "%s" for the day on which a file was fetched, as no feed can hold it',
  retrieved => {
    expect(problems(good.replace('origin:', `retrieved: ${JSON.stringify(retrieved)}\n        origin:`))).toEqual([
      expect.objectContaining({rule: 'store:work-value-invalid', actual: retrieved})
    ])
  }
)

it.each(['2026-11-01', '2026-11-01T12:00:00Z', '2026-11-01T12:00:00.123+01:00'])('should take %s for it', retrieved => {
  const {parts} = readWorkFile(
    good.replace('origin:', `retrieved: ${retrieved}\n        origin:`),
    'sources/a/work.yaml',
    collectingRun()
  )
  expect(parts.page?.editions.nb?.retrieved).toBe(retrieved)
})
