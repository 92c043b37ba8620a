import {describe, expect, it} from 'vitest'
import {collectingRun} from '../../pipeline/diagnostics/index.ts'
import {identify, serialiseLock} from '../../pipeline/identify/index.ts'
import {contentHash, shortHash} from '../../pipeline/model/content-hash.ts'
import type {DraftDocument, DraftSection} from '../../pipeline/model/draft.ts'
import type {Identity} from '../../pipeline/model/identity.ts'
import {section as sectionSchema} from '../../pipeline/model/section.ts'
import {draft, heading, idsByText, item, paragraph, section, table} from './draft.ts'

const areas = ['energi, klima og miljø', 'helse og velferd', 'hav, nordområdene og polarforskning']

function page(
  change: Partial<Record<'opening' | 'plan' | 'list' | 'rows' | 'ending', DraftSection>> = {}
): DraftDocument {
  return draft(
    change.opening ??
      section('Forskning med Kina', [
        paragraph(
          'Kina og Norge samarbeider om forskning.',
          'Avtalen ble signert for ti år siden.',
          'Den fornyes hvert femte år.'
        )
      ]),
    change.plan ??
      section('Handlingsplanen', [
        paragraph('Planen gjelder i fire år og omfatter mange fagområder.', 'Den følges opp av en felles komité.'),
        paragraph('Komiteen møtes vekselvis i Oslo og Beijing.')
      ]),
    change.list ?? section(null, areas.map(item), {introduction: paragraph('Følgende områder er prioritert:')}),
    change.rows ??
      section('Midler', [
        table(['Område', 'Beløp', 'Merknad'], ['Energi', '12', ''], ['Helse', '15', ''], ['Hav', '7', 'foreløpig'])
      ]),
    change.ending ?? section('Kontakt', [paragraph('Spørsmål kan rettes til departementet.')])
  )
}

function build(document: DraftDocument, lock: readonly Identity[] = [], lang = 'nb') {
  const run = collectingRun()
  const {documents, lock: next} = identify([{part: 'page', lang, draft: document}], lock, run)
  const ids = idsByText(documents[0]!.sections)
  return {sections: documents[0]!.sections, ids, lock: next, diagnostics: run.diagnostics}
}

const first = build(page())

/** Texts of the first build that stand in the second with other ids. */
function moved(before: ReturnType<typeof build>, after: ReturnType<typeof build>): readonly string[] {
  return [...before.ids]
    .filter(([text, ids]) => after.ids.has(text) && `${after.ids.get(text)}` !== `${ids}`)
    .map(([text]) => text)
}

function retired(lock: readonly Identity[], kind = 'segment'): ReadonlyMap<string, readonly string[]> {
  const text = new Map(lock.map(line => [line.id, line.text]))
  const lines = lock.filter(line => line.retired && line.kind === kind)
  return new Map(lines.map(line => [line.text, (line.replacedBy ?? []).map(id => text.get(id) ?? '')]))
}

describe('identify, without a lock', () => {
  it('should give an id made of part, language, kind, text and count', () => {
    expect(first.ids.get('helse og velferd')).toEqual([shortHash(['page', 'nb', 'segment', 'helse og velferd', '0'])])
    expect(first.ids.get('¶helse og velferd')).toEqual([shortHash(['page', 'nb', 'listItem', 'helse og velferd', '0'])])
    expect(first.ids.get('¶')).toEqual(['0', '1'].map(k => shortHash(['page', 'nb', 'cell', '', k])))
  })

  it('should give a tree that fits the model', () => {
    for (const section of first.sections) expect(() => sectionSchema.parse(section)).not.toThrow()
  })

  it('should give every node an id of its own', () => {
    const ids = first.lock.map(line => line.id)
    expect(new Set(ids).size).toBe(ids.length)
    expect([...first.ids.values()].flat().sort()).toEqual([...ids].sort())
  })

  it('should not give the same ids to another language or part', () => {
    const run = collectingRun()
    const drafts = [
      {part: 'page', lang: 'nb', draft: page()},
      {part: 'page', lang: 'nn', draft: page()},
      {part: 'plan', lang: 'nb', draft: page()}
    ]
    const {lock} = identify(drafts, [], run)
    expect(new Set(lock.map(line => line.id)).size).toBe(first.lock.length * 3)
  })

  it('should hash the content of a section with all that is in it', () => {
    const other = build(
      page({ending: section('Kontakt', [paragraph('Spørsmål kan sendes til departementet.')])}),
      first.lock
    )
    expect(other.sections.map((section, index) => section.contentHash === first.sections[index]!.contentHash)).toEqual([
      true,
      true,
      true,
      true,
      false
    ])
  })
})

describe('identify, with the lock of an earlier build', () => {
  it('should change nothing when nothing changed', () => {
    const again = build(page(), first.lock)
    expect(again.lock).toEqual(first.lock)
    expect(serialiseLock(again.lock)).toBe(serialiseLock(first.lock))
  })

  it('should keep the id of a text whose typo was mended, and give it a new hash', () => {
    const ending = section('Kontakt', [paragraph('Spørsmål kan rettes til departmentet.')])
    const before = build(page({ending}))
    const after = build(page(), before.lock)
    expect(after.ids.get('Spørsmål kan rettes til departementet.')).toEqual(
      before.ids.get('Spørsmål kan rettes til departmentet.')
    )
    expect(after.ids.get('¶Spørsmål kan rettes til departementet.')).toEqual(
      before.ids.get('¶Spørsmål kan rettes til departmentet.')
    )
    expect(moved(before, after)).toEqual([])
    const line = after.lock.find(
      ({text, kind}) => kind === 'segment' && text === 'Spørsmål kan rettes til departementet.'
    )
    expect(line?.hash).toBe(contentHash('Spørsmål kan rettes til departementet.'))
    expect(after.lock).toHaveLength(before.lock.length)
  })

  it('should change no id when a paragraph is put in', () => {
    const opening = section('Forskning med Kina', [
      paragraph('Denne siden ble oppdatert i går.'),
      paragraph(
        'Kina og Norge samarbeider om forskning.',
        'Avtalen ble signert for ti år siden.',
        'Den fornyes hvert femte år.'
      )
    ])
    const after = build(page({opening}), first.lock)
    expect(moved(first, after)).toEqual([])
    expect(after.lock).toHaveLength(first.lock.length + 2)
  })

  it('should change no id when two list items are swapped', () => {
    const list = section(null, [areas[2]!, areas[1]!, areas[0]!].map(item), {
      introduction: paragraph('Følgende områder er prioritert:')
    })
    const after = build(page({list}), first.lock)
    expect(moved(first, after)).toEqual([])
    expect(after.lock).toHaveLength(first.lock.length)
  })

  it('should change no id when whole sections trade places', () => {
    const document = page()
    const after = build({...document, sections: [...document.sections].reverse()}, first.lock)
    expect(moved(first, after)).toEqual([])
    expect(after.lock).toHaveLength(first.lock.length)
  })

  it('should keep the id of a text that moved and changed', () => {
    const plan = section('Handlingsplanen', [paragraph('Komiteen møtes vekselvis i Oslo og Beijing.')])
    const ending = section('Kontakt', [
      paragraph('Spørsmål kan rettes til departementet.'),
      paragraph('Planen gjelder i fem år og omfatter mange fagområder.', 'Den følges opp av en felles komité.')
    ])
    const after = build(page({plan, ending}), first.lock)
    expect(moved(first, after)).toEqual([])
    expect(after.ids.get('Planen gjelder i fem år og omfatter mange fagområder.')).toEqual(
      first.ids.get('Planen gjelder i fire år og omfatter mange fagområder.')
    )
    expect(after.lock).toHaveLength(first.lock.length)
  })

  it('should retire a sentence that was split, and name its pieces', () => {
    const plan = section('Handlingsplanen', [
      paragraph('Planen gjelder i fire år.', 'Den omfatter mange fagområder.', 'Den følges opp av en felles komité.'),
      paragraph('Komiteen møtes vekselvis i Oslo og Beijing.')
    ])
    const after = build(page({plan}), first.lock)
    expect(moved(first, after)).toEqual([])
    expect(retired(after.lock)).toEqual(
      new Map([
        [
          'Planen gjelder i fire år og omfatter mange fagområder.',
          ['Planen gjelder i fire år.', 'Den omfatter mange fagområder.']
        ]
      ])
    )
  })

  it('should retire two sentences that were merged, and name what they became', () => {
    const opening = section('Forskning med Kina', [
      paragraph(
        'Kina og Norge samarbeider om forskning og avtalen ble signert for ti år siden.',
        'Den fornyes hvert femte år.'
      )
    ])
    const after = build(page({opening}), first.lock)
    const merged = ['Kina og Norge samarbeider om forskning og avtalen ble signert for ti år siden.']
    expect(moved(first, after)).toEqual([])
    expect(retired(after.lock)).toEqual(
      new Map([
        ['Avtalen ble signert for ti år siden.', merged],
        ['Kina og Norge samarbeider om forskning.', merged]
      ])
    )
  })

  it('should find the merge that a full stop taken out makes', () => {
    const opening = section('Forskning med Kina', [
      paragraph(
        'Kina og Norge samarbeider om forskning.',
        'Avtalen ble signert for ti år siden Den fornyes hvert femte år.'
      )
    ])
    const after = build(page({opening}), first.lock)
    expect(moved(first, after)).toEqual([])
    expect([...retired(after.lock).keys()].sort()).toEqual([
      'Avtalen ble signert for ti år siden.',
      'Den fornyes hvert femte år.'
    ])
    expect(after.ids.get(`¶${opening.blocks[0]!.type === 'paragraph' ? opening.blocks[0]!.text : ''}`)).toEqual(
      first.ids.get(
        '¶Kina og Norge samarbeider om forskning. Avtalen ble signert for ti år siden. Den fornyes hvert femte år.'
      )
    )
  })

  it('should change no id of a sentence when its paragraph is split, and name the pieces', () => {
    const opening = section('Forskning med Kina', [
      paragraph('Kina og Norge samarbeider om forskning.'),
      paragraph('Avtalen ble signert for ti år siden.', 'Den fornyes hvert femte år.')
    ])
    const after = build(page({opening}), first.lock)
    expect(moved(first, after)).toEqual([])
    expect(retired(after.lock).size).toBe(0)
    expect([...retired(after.lock, 'paragraph').values()]).toEqual([
      ['Kina og Norge samarbeider om forskning.', 'Avtalen ble signert for ti år siden. Den fornyes hvert femte år.']
    ])
  })

  it('should change no id when a PDF is typeset anew, with other line breaks and places', () => {
    const opening = section('Forskning  med\nKina', [
      paragraph(
        'Kina og Norge samarbeider\nom forskning.',
        'Avtalen ble\u00A0signert for ti\r\når siden.',
        'Den fornyes  hvert femte a\u030Ar.'
      )
    ])
    const after = build(page({opening}), first.lock)
    expect(after.lock).toEqual(first.lock)
  })

  it('should keep the ids of Chinese text with a character mended and spaces put in', () => {
    const before = build(
      draft(section('合作计划', [paragraph('本计划涵盖能源与环境领域。', '双方设立联合委员会。')])),
      [],
      'zh-Hans'
    )
    const after = build(
      draft(section('合作计划', [paragraph('本计划涵盖能源、环境领域。', '双方设立 联合委员会。')])),
      before.lock,
      'zh-Hans'
    )
    expect(after.lock.map(line => line.id)).toEqual(before.lock.map(line => line.id))
  })

  it('should keep a section whose title changed, and one whose content changed', () => {
    const opening = section(
      'Samarbeid om forskning og utdanning',
      first.sections[0]!.blocks.length > 0 ? page().sections[0]!.blocks : []
    )
    const ending = section('Kontakt', [paragraph('Ring oss gjerne mellom ti og to på hverdager.')])
    const after = build(page({opening, ending}), first.lock)
    expect(after.sections.map(section => section.id)).toEqual(first.sections.map(section => section.id))
  })

  it('should let the ids of articles follow their content when an article is put in', () => {
    const article = (number: number, text: string) => section(`Artikkel ${number}`, [paragraph(text)])
    const texts = [
      'Avtalen gjelder forskning ved universitetene.',
      'Partene møtes hvert annet år.',
      'Tvister løses ved forhandlinger.'
    ]
    const before = build(draft(...texts.map((text, index) => article(index + 1, text))))
    const added = [texts[0]!, 'Utgiftene deles likt mellom landene.', texts[1]!, texts[2]!]
    const after = build(draft(...added.map((text, index) => article(index + 1, text))), before.lock)
    const sectionOf = (sections: typeof after.sections) =>
      new Map(
        sections.map(section => [section.blocks[0]!.type === 'paragraph' ? section.blocks[0]!.text : '', section.id])
      )
    const [were, are] = [sectionOf(before.sections), sectionOf(after.sections)]
    for (const text of texts) expect(are.get(text)).toBe(were.get(text))
  })

  it('should change no other id when a row is put into a table with equal and empty cells', () => {
    const rows = section('Midler', [
      table(
        ['Område', 'Beløp', 'Merknad'],
        ['Energi', '12', ''],
        ['Klima', '12', ''],
        ['Helse', '15', ''],
        ['Hav', '7', 'foreløpig']
      )
    ])
    const after = build(page({rows}), first.lock)
    expect(moved(first, after).filter(text => text !== '¶' && !text.endsWith('12'))).toEqual([])
    const cells = (built: typeof after, row: number) => {
      const block = built.sections[3]!.blocks[0]!
      return block.type === 'table' ? block.rows[row]!.map(cell => cell.id) : []
    }
    expect([0, 1, 3, 4].map(row => cells(after, row))).toEqual([0, 1, 2, 3].map(row => cells(first, row)))
    expect(after.sections[3]!.blocks[0]!.id).toBe(first.sections[3]!.blocks[0]!.id)
  })

  it('should keep a cell whose number changed or that was filled in', () => {
    const rows = section('Midler', [
      table(['Område', 'Beløp', 'Merknad'], ['Energi', '12', 'endelig'], ['Helse', '18', ''], ['Hav', '7', 'foreløpig'])
    ])
    const after = build(page({rows}), first.lock)
    expect(after.ids.get('¶18')).toEqual(first.ids.get('¶15'))
    expect(after.ids.get('18')).toEqual(first.ids.get('15'))
    expect(after.ids.get('¶endelig')![0]).toBe(first.ids.get('¶')![0])
  })

  it('should keep the id of a block that became another kind of block', () => {
    const list = section(
      'Følgende områder er prioritert:',
      areas.map(text => paragraph(text))
    )
    const after = build(page({list}), first.lock)
    for (const area of areas) expect(after.ids.get(`¶${area}`)).toEqual(first.ids.get(`¶${area}`))
  })

  it('should retire what is gone, and bring it back with its text', () => {
    const list = section(null, [item(areas[0]!), item(areas[2]!)], {
      introduction: paragraph('Følgende områder er prioritert:')
    })
    const without = build(page({list}), first.lock)
    expect([...retired(without.lock)]).toEqual([['helse og velferd', []]])
    const again = build(page(), without.lock)
    expect(again.lock).toEqual(first.lock)
  })

  it('should undo a split when the text comes back, and name what the pieces became', () => {
    const plan = section('Handlingsplanen', [
      paragraph('Planen gjelder i fire år.', 'Den omfatter mange fagområder.', 'Den følges opp av en felles komité.'),
      paragraph('Komiteen møtes vekselvis i Oslo og Beijing.')
    ])
    const again = build(page(), build(page({plan}), first.lock).lock)
    expect(moved(first, again)).toEqual([])
    const whole = ['Planen gjelder i fire år og omfatter mange fagområder.']
    expect(retired(again.lock)).toEqual(
      new Map([
        ['Den omfatter mange fagområder.', whole],
        ['Planen gjelder i fire år.', whole]
      ])
    )
  })

  it('should let a sentence that repeats follow its paragraph, although its neighbours changed', () => {
    const research = ['Forskningsrådet lyser ut midlene hvert år.', 'Se vedlegget.']
    const health = ['Helsedirektoratet følger opp arbeidet med pasientene.', 'Se vedlegget.']
    const before = build(draft(section('Midler', [paragraph(...research), paragraph(...health)])))
    const after = build(
      draft(
        section('Midler', [
          paragraph('Helsedirektoratet følger alltid opp arbeidet med pasientene.', 'Se vedlegget.'),
          paragraph('Forskningsrådet lyser ut alle midlene hvert år.', 'Se vedlegget.')
        ])
      ),
      before.lock
    )
    expect(after.ids.get('Se vedlegget.')).toEqual([...before.ids.get('Se vedlegget.')!].reverse())
  })

  it('should find a split in a paragraph that moved', () => {
    const split = paragraph(
      'Kina og Norge samarbeider om forskning.',
      'Avtalen ble signert.',
      'Den ble det for ti år siden.',
      'Den fornyes hvert femte år.'
    )
    const after = build(
      page({
        opening: section('Forskning med Kina', []),
        ending: section('Kontakt', [paragraph('Spørsmål kan rettes til departementet.'), split])
      }),
      first.lock
    )
    expect(moved(first, after)).toEqual([])
    expect([...retired(after.lock)]).toEqual([
      ['Avtalen ble signert for ti år siden.', ['Avtalen ble signert.', 'Den ble det for ti år siden.']]
    ])
  })

  it('should say where a short paragraph went that a long one took up', () => {
    const long = [
      'Partene møtes hvert år for å drøfte hvordan planen følges opp.',
      'Referatene sendes til begge lands departementer innen fire uker.',
      'Møtene holdes vekselvis i Oslo og Beijing, og ledes av vertslandet.'
    ]
    const before = build(draft(section('Møter', [paragraph('Alle kan delta.'), paragraph(...long)])))
    const after = build(draft(section('Møter', [paragraph('Alle kan delta.', ...long)])), before.lock)
    expect(after.ids.get(`¶Alle kan delta. ${long.join(' ')}`)).toEqual(before.ids.get(`¶${long.join(' ')}`))
    expect([...retired(after.lock, 'paragraph')]).toEqual([['Alle kan delta.', [`Alle kan delta. ${long.join(' ')}`]]])
    expect(moved(before, after)).toEqual([])
  })

  it('should not bring a sentence that repeats back in another place, but bring it back in its own', () => {
    const fields = ['Forskningsrådet lyser ut midlene.', 'Helsedirektoratet følger pasientene.', 'Havet skal vernes.']
    const chapters = (...where: readonly number[]) =>
      draft(
        ...fields.map((field, at) =>
          section(field, [
            paragraph(`${field.slice(0, -1)} hvert år framover.`),
            ...(where.includes(at) ? [paragraph('Se vedlegget.')] : [])
          ])
        )
      )
    const ids = (of: ReturnType<typeof build>) => of.ids.get('Se vedlegget.')!
    const before = build(chapters(0, 1))
    const without = build(chapters(0), before.lock)
    const elsewhere = build(chapters(0, 2), without.lock)
    expect(ids(elsewhere)[0]).toBe(ids(before)[0])
    expect(ids(before)).not.toContain(ids(elsewhere)[1])
    expect(ids(build(chapters(0, 1), without.lock))).toEqual(ids(before))
  })

  it('should bring back a table of texts and numbers that repeat, cell by cell', () => {
    const rows = [
      ['Fylke', 'Vedtatt', 'Antall', 'Vedtatt', 'Antall'],
      ['Oslo', 'Ja', '12', 'Ja', '12'],
      ['Nei', '12', 'Ja', '12', 'Nei'],
      ['Ja', '12', 'Ja', '12', 'Ja']
    ]
    const before = build(draft(section('Vedtak', [table(...rows)])))
    const without = build(draft(section('Vedtak', [paragraph('Filen lot seg ikke lese.')])), before.lock)
    const again = build(draft(section('Vedtak', [table(...rows)])), without.lock)
    for (const text of ['Ja', '12', 'Nei', 'Vedtatt']) expect(again.ids.get(text)).toEqual(before.ids.get(text))
  })

  it('should bring a numbered heading back with its article', () => {
    const articles = [1, 2, 3].map(number =>
      section(`Artikkel ${number}`, [
        paragraph(`${['Formål', 'Varighet', 'Opphør'][number - 1]} er avtalt mellom partene for denne avtalen.`)
      ])
    )
    const before = build(draft(...articles))
    const without = build(draft(...articles.slice(0, 2)), before.lock)
    expect(build(draft(...articles), without.lock).lock).toEqual(before.lock)
  })

  it('should not give the id of an old text to an unrelated new one', () => {
    const ending = section('Kontakt', [paragraph('Biblioteket holder åpent hele sommeren.')])
    const after = build(page({ending}), first.lock)
    const old = first.ids.get('Spørsmål kan rettes til departementet.')![0]!
    expect(after.ids.get('Biblioteket holder åpent hele sommeren.')).not.toEqual([old])
    expect(after.lock.find(line => line.id === old)?.retired).toBe(true)
  })

  it('should keep the lines of editions that are not built', () => {
    const run = collectingRun()
    const english = identify(
      [{part: 'page', lang: 'en', draft: draft(section('Contact', [paragraph('Ask us.')]))}],
      first.lock,
      run
    )
    const norwegian = english.lock.filter(line => line.lang === 'nb')
    expect(norwegian).toEqual(first.lock)
    expect(english.lock.length).toBeGreaterThan(first.lock.length)
  })

  it('should report a file that has little of what was known', () => {
    const other = draft(section('Noe annet', [paragraph('Helt andre setninger står her nå.')]))
    expect(build(other, first.lock).diagnostics.map(({rule}) => rule)).toEqual(['identify:mostly-new'])
  })

  it('should not report a file that changed a little', () => {
    const ending = section('Kontakt', [paragraph('Ring oss.')])
    expect(build(page({ending}), first.lock).diagnostics).toEqual([])
  })
})

describe('identify, with a lock merged by union', () => {
  const branchA = build(
    page({ending: section('Kontakt', [paragraph('Spørsmål rettes til departementet.')])}),
    first.lock
  )
  const branchB = build(
    page({
      opening: section('Forskning med Kina', [
        paragraph('Kina og Norge samarbeider om forskning.', 'Den fornyes hvert femte år.')
      ])
    }),
    first.lock
  )
  const both = draft(branchSections()[0]!, ...page().sections.slice(1, 4), branchSections()[1]!)

  function branchSections(): readonly DraftSection[] {
    return [
      section('Forskning med Kina', [
        paragraph('Kina og Norge samarbeider om forskning.', 'Den fornyes hvert femte år.')
      ]),
      section('Kontakt', [paragraph('Spørsmål rettes til departementet.')])
    ]
  }

  it('should give every text the id that either branch gave it, whatever the order of the lines', () => {
    const union = [...branchA.lock, ...branchB.lock]
    const [merged, turned] = [build(both, union), build(both, [...union].reverse())]
    expect(turned.lock).toEqual(merged.lock)
    expect(moved(branchA, merged)).toEqual([])
    expect(moved(branchB, merged)).toEqual([])
    expect(build(both, merged.lock).lock).toEqual(merged.lock)
  })

  it('should write one line an id', () => {
    const merged = build(both, [...branchA.lock, ...branchB.lock])
    const ids = merged.lock.map(line => line.id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('should report an id whose lines have different texts', () => {
    const {diagnostics} = build(both, [...branchA.lock, ...branchB.lock])
    expect(new Set(diagnostics.map(({rule}) => rule))).toEqual(new Set(['identify:lock-contested']))
  })

  it('should not report lines that are there twice', () => {
    const twice = build(page(), [...first.lock, ...first.lock])
    expect(twice.diagnostics).toEqual([])
    expect(twice.lock).toEqual(first.lock)
  })

  it('should keep all ids when the lines are in any order', () => {
    const shuffled = [...first.lock].sort((a, b) => (a.id < b.id ? -1 : 1))
    expect(build(page(), shuffled).lock).toEqual(first.lock)
  })
})

describe('headings', () => {
  it('should not take a heading for the paragraph of the same text', () => {
    const contents = section('Innhold', [paragraph('Handlingsplanen'), paragraph('Kontakt')])
    const before = build(draft(contents, section('Handlingsplanen', [heading('Kontakt')])))
    const after = build(draft(section('Handlingsplanen', [heading('Kontakt')]), contents), before.lock)
    expect(after.lock.map(line => line.id).sort()).toEqual(before.lock.map(line => line.id).sort())
    const kinds = new Map(before.lock.map(line => [line.id, line.kind]))
    for (const line of after.lock) expect(line.kind).toBe(kinds.get(line.id))
  })
})
