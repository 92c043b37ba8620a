import {describe, expect, test} from 'vitest'
import {
  diagnostic,
  diagnosticToJson,
  formatDiagnostic,
  formatMessage,
  formatPlace,
  type Paint
} from '../../pipeline/diagnostics/index.ts'
import {type Locale, messages} from '../../pipeline/language/messages.ts'
import type {Finding, Place} from '../../pipeline/model/index.ts'

const speaker =
  (locale: Locale) =>
  (key: string, values: Readonly<Record<string, string | number>> = {}) =>
    messages(locale)(key, {...values})
const page = (file: string, number: number): Place => ({kind: 'page', file, page: number, boxes: [[1, 2, 3, 4]]})

describe('a place', () => {
  test.each<[string, Place]>([
    ['a.md', {kind: 'file', file: 'a.md'}],
    [
      'a.md:3:7',
      {kind: 'text', file: 'a.md', start: {line: 3, column: 7, offset: 40}, end: {line: 3, column: 9, offset: 42}}
    ],
    ['a.pdf:p12', page('a.pdf', 12)],
    ['a.docx:¶4', {kind: 'paragraph', file: 'a.docx', index: 3}],
    ['a.tmx#tu7', {kind: 'unit', file: 'a.tmx', id: 'tu7'}],
    ['a.xlsx:Units!C12', {kind: 'cell', file: 'a.xlsx', sheet: 'Units', row: 12, column: 3}],
    ['a.xlsx:Units!AB1', {kind: 'cell', file: 'a.xlsx', sheet: 'Units', row: 1, column: 28}]
  ])('should print as %s', (printed, place) => {
    expect(formatPlace(place)).toBe(printed)
  })
})

describe('a diagnostic', () => {
  const missing = diagnostic('store:work-missing', {kind: 'file', file: 'sources/a/work.yaml'}, {work: 'a'})

  test('should print its place, severity, message and rule, and its hint below', () => {
    expect(formatDiagnostic(missing, speaker('en'))).toBe(
      `sources/a/work.yaml: error: There is no work a [store:work-missing]
    A work is a folder under sources/ with a work.yaml. Check the spelling, or --root.`
    )
  })

  test('should speak the language of the reader', () => {
    expect(formatDiagnostic(missing, speaker('nb'))).toMatch(
      /^sources\/a\/work.yaml: feil: Verket a finnes ikke \[store:work-missing\]$/m
    )
    expect(formatDiagnostic(missing, speaker('zh-Hans'))).toMatch(
      /^sources\/a\/work.yaml: 错误: 没有名为 a 的作品 \[store:work-missing\]$/m
    )
  })

  test('should name the places on the other side, each once', () => {
    const related = [page('a.en.pdf', 3), page('a.en.pdf', 3), page('a.zh-Hans.pdf', 4)]
    const lines = formatDiagnostic({...missing, related}, speaker('en')).split('\n')
    expect(lines.slice(2)).toEqual(['    see also: a.en.pdf:p3', '    see also: a.zh-Hans.pdf:p4'])
  })

  test('should not name its own place again', () => {
    expect(formatDiagnostic({...missing, related: [missing.place]}, speaker('en')).split('\n')).toHaveLength(2)
  })

  test('should leave out a hint that is not wanted', () => {
    expect(formatDiagnostic(missing, speaker('en'), {wantsHint: () => false})).not.toContain('\n')
  })

  test('should not let a value break the line or steer the terminal', () => {
    const work = 'a\r\n\n b\u001B[2J\u0007c'
    const printed = formatDiagnostic({...missing, detail: {work}}, speaker('en'))
    expect(printed.split('\n')).toHaveLength(2)
    expect(printed).toContain('There is no work a b\uFFFD[2J\uFFFDc [')
  })

  test('should be coloured by its parts', () => {
    const mark = (name: string) => (text: string) => `<${name}>${text}</${name}>`
    const paint: Paint = {place: mark('p'), severity: mark('s'), rule: mark('r'), hint: mark('h')}
    expect(formatDiagnostic(missing, speaker('en'), {paint}).split('\n')[0]).toBe(
      '<p>sources/a/work.yaml</p>: <s>error</s>: There is no work a <r>[store:work-missing]</r>'
    )
  })

  test('should become data with its message and hint', () => {
    expect(diagnosticToJson(missing, speaker('en'))).toEqual({
      ...missing,
      message: 'There is no work a',
      hint: 'A work is a folder under sources/ with a work.yaml. Check the spelling, or --root.'
    })
  })
})

describe('a finding', () => {
  test('should print like a diagnostic, its other places below', () => {
    const finding: Finding = {
      id: '0',
      rule: 'store:work-missing',
      severity: 'warning',
      part: 'plan',
      unit: null,
      detail: {work: 'a'},
      places: [page('a.nb.pdf', 1), page('a.nb.pdf', 2)],
      related: [page('a.en.pdf', 1)]
    }
    expect(formatDiagnostic(finding, speaker('en')).split('\n')).toEqual([
      'a.nb.pdf:p1: warning: There is no work a [store:work-missing]',
      expect.stringContaining('    A work is'),
      '    see also: a.nb.pdf:p2',
      '    see also: a.en.pdf:p1'
    ])
  })
  test('should say what it suggests, where there is something to see in it', () => {
    const finding: Finding = {
      id: '0',
      rule: 'check:number-differs',
      severity: 'warning',
      part: 'page',
      unit: null,
      detail: {source: '8', target: '9', sourceLang: 'nb', targetLang: 'en'},
      places: [page('a.en.pdf', 1)],
      related: [],
      actual: '9',
      expected: '8',
      fix: {segment: '0123456789abcdef', start: 0, end: 1, text: '8'}
    }
    expect(formatDiagnostic(finding, speaker('nb'))).toContain('\n    forslag: erstatt 9 med 8')
    expect(formatDiagnostic({...finding, actual: '  '}, speaker('nb'))).not.toContain('forslag')
  })
})

test.each([
  ['nb', 'Utgavene har ulike opplysninger (publiseringsdato): a (bokmål) mot b (engelsk)'],
  ['en', 'The editions differ in date of publication: a (Norwegian) against b (English)'],
  ['zh-Hans', '各版本的发布日期不一致：a（挪威语），b（英语）']
] as const)('should name a field of the metadata as a sentence in %s does', (locale, message) => {
  const detail = {field: 'published', source: 'a', sourceLang: 'nb', target: 'b', targetLang: 'en'}
  expect(formatMessage({rule: 'check:metadata-differs', detail}, speaker(locale)).message).toBe(message)
})
