import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {applyEdits, decisionsFromTsv, headsOf} from '../../pipeline/decisions/index.ts'
import {unitsToTsv} from '../../pipeline/emit/tsv.ts'
import type {Decision} from '../../pipeline/model/decision.ts'
import {event, part, replayed, texts} from './part.ts'

const page = part()
const two = part({nb: texts.nb, en: texts.en})

function exported(on = two, heads: readonly string[] = []): string {
  return unitsToTsv({alignment: on.alignment, documents: on.documents, heads})
}

function imported(text: string, on = two, journal: readonly Decision[] = []) {
  let count = journal.length
  return decisionsFromTsv(text, {
    alignment: on.alignment,
    documents: on.documents,
    journal,
    who: 'Reviewer A',
    when: '2026-11-02T09:00:00Z',
    newId: () => `new-${++count}`
  })
}

/** The sheet as cells, the first row its columns. */
function cells(text: string): string[][] {
  return text
    .replace(/^\uFEFF/u, '')
    .trimEnd()
    .split('\r\n')
    .map(line => line.split('\t'))
}

function sheet(rows: readonly (readonly string[])[], delimiter = '\t', end = '\r\n'): string {
  const quote = (cell: string) => (/["\t;,\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
  return rows.map(row => row.map(quote).join(delimiter) + end).join('')
}

/** The sheet with one cell changed; `row` counts units from 1. */
function changed(text: string, row: number, column: string, value: string | ((old: string) => string)): string {
  const table = cells(text)
  const at = table[0]!.indexOf(column)
  if (at < 0) throw new RangeError(`no column ${column}`)
  table[row]![at] = typeof value === 'string' ? value : value(table[row]![at]!)
  return sheet(table)
}

const rules = (text: string, on = two, journal: readonly Decision[] = []) =>
  imported(text, on, journal).diagnostics.map(({rule}) => rule)
const at = (lang: 'nb' | 'en' | 'zh-Hans', index: number, on = two) => on.see(texts[lang][index]!)

describe('decisionsFromTsv', () => {
  it('should give nothing for a spreadsheet that nobody changed', () => {
    expect(imported(exported())).toEqual({events: [], diagnostics: []})
    expect(imported(exported(page), page)).toEqual({events: [], diagnostics: []})
  })

  it.each([
    ['reviewed', 'confirm'],
    ['approved', 'approve'],
    ['rejected', 'reject'],
    ['untranslated', 'untranslated'],
    ['not-translation', 'not-translation']
  ])('should take the status %s for the action %s', (status, action) => {
    const {events, diagnostics} = imported(changed(exported(), 1, 'status', status))
    expect(diagnostics).toEqual([])
    expect(events).toEqual([
      {
        v: 1,
        id: 'new-1',
        after: [],
        who: 'Reviewer A',
        when: '2026-11-02T09:00:00Z',
        part: 'page',
        action,
        pair: 'nb-en',
        seen: {nb: [at('nb', 0)], en: [at('en', 0)]},
        result: {was: 'auto'}
      }
    ])
  })

  it('should have a status for every pair of three languages', () => {
    const {events} = imported(changed(exported(page), 2, 'status.en-zh-Hans', ' Reviewed '), page)
    expect(events).toMatchObject([
      {action: 'confirm', pair: 'en-zh-Hans', seen: {en: [at('en', 1, page)], 'zh-Hans': [at('zh-Hans', 1, page)]}}
    ])
    expect(replayed(events, page).statuses.units[1]!.pairs['en-zh-Hans']!.status).toBe('reviewed')
  })

  it('should read the statuses of an export in which the part had another language, or its languages another order', () => {
    const older = changed(exported(page), 1, 'status.nb-en', 'reviewed')
    const without = part({nb: texts.nb, en: texts.en}, page.lock)
    expect(imported(older, without).events).toMatchObject([{action: 'confirm', pair: 'nb-en'}])
    expect(rules(older, without)).toEqual([])
    // What was decided of the other language meanwhile cannot be taken, and is not passed over in silence.
    expect(rules(changed(older, 2, 'status.en-zh-Hans', 'reviewed'), without)).toEqual(['decisions:edition-missing'])
    const turned = part({en: texts.en, nb: texts.nb, 'zh-Hans': texts['zh-Hans']}, page.lock)
    expect(imported(older, turned).events).toMatchObject([{action: 'confirm', pair: 'en-nb'}])
    expect(imported(exported(page), turned)).toEqual({events: [], diagnostics: []})
  })

  it('should take a comment and a corrected text', () => {
    const text = changed(changed(exported(), 1, 'comment', 'Se § 4.'), 2, 'en', 'It lasts for four years.')
    const {events} = imported(text)
    expect(events).toMatchObject([
      {action: 'comment', pair: null, result: {text: 'Se § 4.'}},
      {action: 'edit', pair: null, seen: {en: [at('en', 1)]}, result: {text: 'It lasts for four years.'}}
    ])
    expect(events[1]!.after).toEqual(['new-1'])
    expect(replayed(events, two).edits).toEqual({[at('en', 1).id]: 'It lasts for four years.'})
  })

  it('should take the corrected one of several segments', () => {
    const [first, second, ...rest] = two.alignment.units
    const units = [
      {...first!, members: {nb: [...first!.members.nb!, ...second!.members.nb!], en: first!.members.en!}},
      ...rest
    ]
    const on = {...two, alignment: {...two.alignment, units}}
    const {events} = imported(
      changed(exported(on), 1, 'nb', old => old.replace('fire', 'fem')),
      on
    )
    expect(events).toMatchObject([{action: 'edit', seen: {nb: [at('nb', 1)]}, result: {text: 'Den varer i fem år.'}}])
  })

  it('should give nothing when the same spreadsheet is imported twice', () => {
    const text = changed(
      changed(changed(exported(), 1, 'status', 'reviewed'), 2, 'comment', 'Hm.'),
      3,
      'nb',
      'Partene møtes ofte.'
    )
    const {events} = imported(text)
    expect(events).toHaveLength(3)
    expect(imported(text, two, events).events).toEqual([])
    const corrected = {...two, documents: applyEdits(two.documents, replayed(events, two).edits)}
    expect(imported(text, corrected, events).events).toEqual([])
    const undone = [...events, event('u', 'undo', {}, {after: [events.at(-1)!.id], result: {event: events[0]!.id}})]
    expect(imported(text, two, undone).events).toEqual([])
  })

  it('should give nothing twice without the column that names the journal', () => {
    const bare = unitsToTsv({alignment: two.alignment, documents: two.documents})
    const text = changed(bare, 1, 'status', 'reviewed')
    const {events} = imported(text)
    expect(imported(text, two, events).events).toEqual([])
  })

  it('should decide again where a later export showed another status', () => {
    const once = imported(changed(exported(), 1, 'status', 'reviewed')).events
    const rejected = [...once, event('x', 'reject', {nb: [at('nb', 0)], en: [at('en', 0)]}, {after: [once[0]!.id]})]
    const later = {...two, alignment: replayed(rejected, two).statuses}
    const {events} = imported(changed(exported(later, headsOf(rejected)), 1, 'status', 'reviewed'), later, rejected)
    expect(events).toMatchObject([{action: 'confirm', after: ['x'], result: {was: 'rejected'}}])
  })

  it('should show as a conflict what someone else decided after the export', () => {
    const text = changed(exported(), 1, 'status', 'reviewed')
    const other = [event('x', 'reject', {nb: [at('nb', 0)], en: [at('en', 0)]}, {who: 'Reviewer B'})]
    const {events} = imported(text, two, other)
    expect(replayed([...other, ...events], two).conflicts).toHaveLength(1)
  })

  it('should take a status set back to auto for an undo', () => {
    const journal = imported(changed(exported(), 1, 'status', 'reviewed')).events
    const on = {...two, alignment: replayed(journal, two).statuses}
    const {events} = imported(changed(exported(on, headsOf(journal)), 1, 'status', 'auto'), on, journal)
    expect(events).toMatchObject([{action: 'undo', result: {event: journal[0]!.id}}])
    expect(replayed([...journal, ...events], two).statuses).toEqual(two.alignment)
  })

  it('should take approved set back to reviewed for an undo of the approval', () => {
    const seen = {nb: [at('nb', 0)], en: [at('en', 0)]}
    const journal = [event('c', 'confirm', seen), event('a', 'approve', seen, {after: ['c'], who: 'Reviewer B'})]
    const on = {...two, alignment: replayed(journal, two).statuses}
    const {events} = imported(changed(exported(on, ['a']), 1, 'status', 'reviewed'), on, journal)
    expect(events).toMatchObject([{action: 'undo', result: {event: 'a'}}])
  })

  it.each([
    ['semicolons', ';', '\r\n'],
    ['commas', ',', '\n'],
    ['tabs and old line ends', '\t', '\r']
  ])('should read what a spreadsheet program saved with %s', (_, delimiter, end) => {
    const table = cells(exported(page))
    table[1]![table[0]!.indexOf('comment')] = 'a; b, "c"\nd'
    const {events, diagnostics} = imported(sheet(table, delimiter, end), page)
    expect(diagnostics).toEqual([])
    expect(events).toMatchObject([{action: 'comment', result: {text: 'a; b, "c"\nd'}}])
  })

  it('should not mind columns and rows in another order, more of them, or fewer', () => {
    const table = cells(changed(exported(page), 2, 'status.nb-en', 'reviewed'))
    const turned = [table[0]!, ...table.slice(1).reverse()].map(row => [...row].reverse().concat('Mine notater'))
    expect(imported(sheet(turned), page).events).toEqual(imported(sheet(table), page).events)
    const few = [table[0]!, table[2]!].map(row =>
      row.filter((_, index) => !['section', 'type', 'zh-Hans', 'zh-Hans.ids'].includes(table[0]![index]!))
    )
    expect(imported(sheet(few), page).events).toMatchObject([{action: 'confirm', pair: 'nb-en'}])
    expect(rules(sheet(few), page)).toEqual([])
  })

  it('should not lose a row whose unit is no longer there', () => {
    const text = changed(changed(exported(), 1, 'status', 'reviewed'), 1, 'unit', 'gone')
    const regrouped = {...two, alignment: {...two.alignment, units: two.alignment.units.slice(1)}}
    const {events} = imported(text, regrouped)
    expect(events).toMatchObject([{action: 'confirm', seen: {nb: [at('nb', 0)], en: [at('en', 0)]}}])
    expect(rules(text, regrouped)).toEqual(['decisions:row-unknown'])
    expect(rules(text)).toEqual([])
  })

  it('should not lose a row whose text has changed since, and report it', () => {
    const text = changed(exported(), 1, 'status', 'reviewed')
    const now = part({nb: ['Avtalen gjelder all forskning.', ...texts.nb.slice(1)], en: texts.en}, two.lock)
    const {events} = imported(text, now)
    expect(rules(text, now)).toEqual(['decisions:row-stale'])
    expect(events).toMatchObject([{action: 'confirm', seen: {nb: [at('nb', 0)]}}])
    expect(replayed(events, now).statuses.units[0]!.pairs['nb-en']!.status).toBe('stale')
  })

  it('should report a row that does not say what it is about', () => {
    const text = changed(changed(exported(), 1, 'comment', 'Viktig!'), 1, 'nb.ids', '1,23E+15')
    expect(imported(text).diagnostics).toMatchObject([
      {rule: 'decisions:row-unreadable', place: {kind: 'cell', row: 2}}
    ])
    expect(imported(text).diagnostics[0]!.detail.content).toContain('Viktig!')
  })

  it('should report a status that does not exist', () => {
    expect(rules(changed(exported(), 1, 'status', 'ok'))).toEqual(['decisions:status-unknown'])
  })

  it('should keep a text as a comment whose segments cannot be told apart', () => {
    const text = changed(exported(), 1, 'nb', 'Avtalen ⏎ gjelder forskning.')
    expect(rules(text)).toEqual(['decisions:segments-miscounted'])
    expect(imported(text).events).toMatchObject([{action: 'comment', result: {text: 'Avtalen ⏎ gjelder forskning.'}}])
  })

  it('should not take an empty text for a correction', () => {
    expect(imported(changed(exported(), 1, 'nb', '')).events).toEqual([])
    expect(rules(changed(exported(), 1, 'nb', ''))).toEqual(['decisions:text-emptied'])
  })

  it('should not take what a program made of a date or number for a correction', () => {
    const dates = part({nb: ['2017-08-31', '31. august 2017', '0012'], en: ['August 31', '1/2', '-5']})
    expect(imported(exported(dates), dates)).toEqual({events: [], diagnostics: []})
    expect(rules(changed(exported(dates), 1, 'nb', '31.08.2017'), dates)).toEqual(['decisions:text-converted'])
    expect(rules(changed(exported(dates), 3, 'nb', '12'), dates)).toEqual(['decisions:text-converted'])
    expect(imported(changed(exported(dates), 3, 'nb', '0013'), dates).events).toMatchObject([
      {action: 'edit', result: {text: '0013'}}
    ])
  })

  it('should not take characters that were lost in saving for a correction', () => {
    const text = changed(exported(page), 1, 'zh-Hans', '??????????')
    expect(imported(text, page).events).toEqual([])
    expect(rules(text, page)).toEqual(['decisions:characters-lost'])
  })

  it('should not take for a correction what a spreadsheet program cut off', () => {
    const long = part({nb: ['Avtalen gjelder. '.repeat(3000).trim()], en: ['The agreement applies.']})
    const tsv = exported(long)
    const cell = tsv.split('\t').find(text => text.length > 32_767)!
    const {events, diagnostics} = imported(tsv.replace(cell, cell.slice(0, 32_767)), long)
    expect([events, diagnostics.map(({rule}) => rule)]).toEqual([[], ['decisions:characters-lost']])
  })

  it('should not keep as a comment what lost its characters and the marks between its segments', () => {
    const [first, second] = two.alignment.units
    const both = (lang: string) => [...first!.members[lang]!, ...second!.members[lang]!]
    const merged = {...first!, members: {nb: both('nb'), en: both('en')}}
    const cells = {...two, alignment: {...two.alignment, units: [merged]}}
    const text = changed(exported(cells), 1, 'nb', 'Avtalen gjelder forskning. ? Den varer i fire ?r.')
    expect(imported(text, cells).events).toEqual([])
    expect(rules(text, cells)).toEqual(['decisions:characters-lost'])
  })

  it('should report a spreadsheet without its columns', () => {
    expect(imported('a\tb\r\n1\t2\r\n').diagnostics).toMatchObject([{rule: 'decisions:columns-missing'}])
    expect(imported('').diagnostics).toMatchObject([{rule: 'decisions:columns-missing'}])
  })

  it('should bring every text back as it was, whatever is in it', () => {
    const signs = fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      "'",
      '"',
      '\t',
      ' ',
      '⏎',
      '\\',
      ';',
      ',',
      '1',
      '5',
      'å',
      '同',
      '.',
      '＝',
      '𝄞'
    )
    const text = fc
      .array(signs, {minLength: 1, maxLength: 8})
      .map(all => all.join(''))
      .filter(made => made.trim() !== '')
    const lists = fc.uniqueArray(text, {minLength: 1, maxLength: 4})
    fc.assert(
      fc.property(lists, lists, (nb, en) => {
        const on = part({nb, en})
        expect(imported(exported(on), on)).toEqual({events: [], diagnostics: []})
      })
    )
  })
})
