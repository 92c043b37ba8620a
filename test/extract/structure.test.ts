import {describe, expect, it} from 'vitest'
import {readStructure} from '../../pipeline/extract/read-structure.ts'
import {headerPaths} from '../../pipeline/extract/structure/header-paths.ts'
import type {Cell, TableBlock} from '../../pipeline/model/index.ts'
import {makeTable} from '../make-document.ts'
import {structured, textsIn} from './structured.ts'

const definitions = async (text: string, lang = 'nb') =>
  ((await structured(text, lang)).definitions ?? []).map(({term, text: meaning}) => `${term} = ${meaning}`)

describe('definitions', () => {
  it('should read the items under a heading of definitions', async () => {
    const text =
      '# T\n\n## Artikkel 2 Definisjoner\n\nI denne planen menes med\n\n- partene: de to departementene;\n- «foretak» – enhver enhet\n'
    expect(await definitions(text)).toEqual(['partene = de to departementene', 'foretak = enhver enhet'])
  })

  it('should read a sentence that defines, wherever it stands', async () => {
    expect(await definitions('# T\n\nMed prosjekt menes i denne loven et samarbeid. Mer.')).toEqual([
      'prosjekt = et samarbeid'
    ])
    expect(await definitions('# T\n\nIn this Act, “joint project” means a project of both Parties.', 'en')).toEqual([
      'joint project = a project of both Parties'
    ])
    expect(
      await definitions(
        '# T\n\n## Definitions\n\nIn this Act, “institution” means a university, and “student” means a person.\n',
        'en'
      )
    ).toEqual(['institution = a university', 'student = a person'])
    expect(
      await definitions('# T\n\n## 第一条 定义\n\n本协议所称“院校”是指大学；“学生”，是指注册人员。\n', 'zh-Hans')
    ).toEqual(['院校 = 大学', '学生 = 注册人员'])
    expect(await definitions('# T\n\n本办法所称科研机构，是指从事研究的法人。', 'zh-Hans')).toEqual([
      '科研机构 = 从事研究的法人'
    ])
  })

  it('should not take other lists with colons for definitions', async () => {
    expect(await definitions('# T\n\n## Frister\n\n- Søknad: 1. mars\n- Svar: 1. mai\n')).toEqual([])
    expect(await definitions('# T\n\n## Definitions\n\nThis means that nothing is defined.\n', 'en')).toEqual([])
  })
})

describe('signature blocks', () => {
  it('should read place, date, parties, offices and roles', async () => {
    const text =
      '# T\n\n## Underskrift\n\nUndertegnet i Oslo 31. august 2017.\n\nFor Norge: Kunnskapsdepartementet\n\nEkspedisjonssjef (ikke undertegnet)\n\nFor Kina\n\nDepartementet for vitenskap\n\nViseminister\n'
    expect((await structured(text)).signatures).toMatchObject([
      {
        place: 'Oslo',
        date: '2017-08-31',
        signatories: [
          {party: 'Norge', office: 'Kunnskapsdepartementet', role: 'Ekspedisjonssjef', note: 'ikke undertegnet'},
          {party: 'Kina', office: 'Departementet for vitenskap', role: 'Viseminister', note: null}
        ]
      }
    ])
  })

  it('should read one that no heading announces', async () => {
    const text =
      '# T\n\n## Article 9 Final\n\nIt enters into force at once.\n\nDone at Beijing on 31 August 2017.\n\nFor the Government of Norway\n\nMinister of Education\n'
    expect((await structured(text, 'en')).signatures).toMatchObject([
      {
        place: 'Beijing',
        date: '2017-08-31',
        signatories: [{party: 'the Government of Norway', role: 'Minister of Education'}]
      }
    ])
    expect(
      (await structured('# T\n\n## 签署栏\n\n挪威：教育和研究部\n\n司长（未签署）\n', 'zh-Hans')).signatures
    ).toMatchObject([
      {place: null, date: null, signatories: [{party: '挪威', office: '教育和研究部', role: '司长', note: '未签署'}]}
    ])
  })

  it('should not take a sentence for one who signs, nor a person’s name for an office', async () => {
    const text = '# T\n\n## Underskrift\n\nFor at planen skal gjelde, må den signeres.\n\nFor Norge\n\nKari Nordmann\n'
    expect((await structured(text)).signatures?.[0]?.signatories).toMatchObject([
      {party: 'Norge', office: null, role: null}
    ])
    expect((await structured('# T\n\nUndertegnet i Oslo er en novelle.\n')).signatures).toBeUndefined()
  })
})

describe('typed values', () => {
  it('should stand on the block with kind, key and text', async () => {
    const document = await structured('# T\n\nStøtten er på 45 mill. kroner i 2018–2020, med frist 1. mars 2018.\n')
    expect(textsIn(document.sections)[1]?.values?.map(({kind, key, text}) => [kind, key, text])).toEqual([
      ['amount', '45000000 NOK', '45 mill. kroner'],
      ['period', '2018/2020', '2018–2020'],
      ['date', '2018-03-01', '1. mars 2018']
    ])
  })

  it('should not hold bare numbers but where they are the whole text', async () => {
    const document = await structured('# T\n\nDe 12 deltakerne kom.\n\n| A | B |\n|---|---|\n| x | 12 |\n')
    expect(textsIn(document.sections).map(({values}) => values?.[0]?.key)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      '12'
    ])
  })

  it('should be read again after a correction, not kept', async () => {
    const document = await structured('# T\n\nFrist 1. mars 2018, se artikkel 3.\n')
    const sections = document.sections.map(section => ({
      ...section,
      blocks: section.blocks.map(block => (block.type === 'table' ? block : {...block, text: 'Ingen frist.'}))
    }))
    const again = readStructure({...document, sections})
    expect(textsIn(again.sections).some(({values, references}) => values || references)).toBe(false)
    expect(readStructure(document)).toEqual(document)
  })
})

describe('header paths', () => {
  const cellOf = (text: string, header: boolean, spans: Partial<Pick<Cell, 'colspan' | 'rowspan'>> = {}): Cell => ({
    ...(makeTable([[text]]) as TableBlock).rows[0]![0]!,
    header,
    ...spans
  })
  const h = (text: string, spans = {}) => cellOf(text, true, spans)
  const d = (text: string) => cellOf(text, false)
  const paths = (rows: readonly (readonly Cell[])[]) =>
    [...headerPaths({rows})].map(([{text}, {row, column}]) => `${text}: ${row.join(' > ')} / ${column.join(' > ')}`)

  it('should follow spans in the head and headers in the row', () => {
    expect(
      paths([
        [h('', {rowspan: 2}), h('2018', {colspan: 2}), h('2019')],
        [h('plan'), h('spent'), h('plan')],
        [h('Oslo'), d('1'), d('2'), d('3')]
      ])
    ).toEqual(['1: Oslo / 2018 > plan', '2: Oslo / 2018 > spent', '3: Oslo / 2019 > plan'])
  })

  it('should put a header over the whole width further down above its rows', () => {
    expect(paths([[h('A'), h('B')], [d('x'), d('1')], [h('North', {colspan: 2})], [d('y'), d('2')]])).toEqual([
      'x:  / A',
      '1: x / B',
      'y: North / A',
      '2: North > y / B'
    ])
  })

  it('should not invent headers where no cell is one, nor take a column of numbers for names', () => {
    expect(paths([[d('a'), d('b')]])).toEqual([])
    expect(
      paths([
        [h('No'), h('B')],
        [d('1'), d('x')]
      ])
    ).toEqual(['1:  / No', 'x:  / B'])
  })
})
