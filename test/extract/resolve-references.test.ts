import {describe, expect, it} from 'vitest'
import {referencesIn, structured} from './structured.ts'

const references = async (text: string, lang = 'nb') => referencesIn(await structured(text, lang))

const agreement = (text: string) => `# Avtale

## Kapittel 1 Innledning

### Artikkel 1 Formål

${text}

### Artikkel 2 Regler

Første regel.

1. mål
2. midler

   a) penger

   b) folk

Andre regel.

## Kapittel 2 Virkemidler

### Artikkel 3 Støtte

Tabell 1. Satser

## Vedlegg A Liste
`

describe('references', () => {
  it.each([
    ['Se artikkel 3.', ['artikkel 3 → Artikkel 3 Støtte']],
    ['Jf. artiklene 2 og 3.', ['artiklene 2 → Artikkel 2 Regler', '3 → Artikkel 3 Støtte']],
    ['Kap. 2 og vedlegg A.', ['Kap. 2 → Kapittel 2 Virkemidler', 'vedlegg A → Vedlegg A Liste']],
    ['Etter artikkel 2 annet ledd.', ['artikkel 2 annet ledd → Andre regel.']],
    ['Etter artikkel 2 nr. 2 bokstav b.', ['artikkel 2 nr. 2 bokstav b → b) folk']],
    ['Etter artikkel 2 nr. 7.', ['artikkel 2 nr. 7 → Artikkel 2 Regler']],
    ['Artikkel 1 i denne avtalen gjelder.', ['Artikkel 1 → Artikkel 1 Formål']]
  ])('should find what is meant in “%s”', async (text, expected) => {
    expect(await references(agreement(text))).toEqual(expected)
  })

  it.each([
    ['Se forvaltningsloven § 13.', '§ 13 → elsewhere'],
    ['Se EØS-avtalen artikkel 2.', 'artikkel 2 → elsewhere'],
    ['Se artikkel 2 i EØS-avtalen.', 'artikkel 2 → elsewhere'],
    ['Se lov om universiteter kapittel 2.', 'kapittel 2 → elsewhere'],
    [
      'Se lov av 19. juni om forvaltning av mangfold på land og til vanns (naturmangfoldloven) § 24.',
      '§ 24 → elsewhere'
    ],
    ['Se Rt. 2015 s. 1467 avsnitt 2.', 'avsnitt 2 → elsewhere']
  ])('should not take another law’s number for the document’s own in “%s”', async (text, expected) => {
    expect(await references(agreement(text))).toEqual([expected])
  })

  it('should leave what a reference is compared with in the law of that reference', async () => {
    const english =
      '# T\n\n## 1. General\n\nPursuant to the Act on diversity (Nature Diversity Act), section 24, cf. section 77.\n'
    expect(await references(english, 'en')).toEqual(['section 24 → elsewhere', 'section 77 → elsewhere'])
    expect(await references(agreement('Se artikkel 9, jf. artikkel 2.'))).toEqual([
      'artikkel 9 → ?',
      'artikkel 2 → Artikkel 2 Regler'
    ])
  })

  it('should keep a number that the document does not have, without a target', async () => {
    expect(await references(agreement('Se artikkel 9.'))).toEqual(['artikkel 9 → ?'])
  })

  it.each(['En del 2018-midler.', 'Se kl. 14.30.', 'Artikkelen 4u.', 'Partene er 5.'])(
    'should not read a reference into “%s”',
    async text => {
      expect(await references(agreement(text))).toEqual([])
    }
  )

  it('should not take the number of a heading or caption for a reference', async () => {
    expect(await references('# T\n\n## Artikkel 1 A\n\n## Artikkel 2 B\n')).toEqual([])
  })

  it('should read English ones, with headings that are numbered without a word', async () => {
    const text =
      '# T\n\n## 1. General\n\nSee Section 2.1 and Chapter 2, but Article 4(2)(a) of the EEA Agreement and Section 1 of the Education Act not.\n\n## 2. Means\n\n### 2.1 Body\n\nYes.\n'
    expect(await references(text, 'en')).toEqual([
      'Section 2.1 → 2.1 Body',
      'Chapter 2 → 2. Means',
      'Article 4(2)(a) → elsewhere',
      'Section 1 → elsewhere'
    ])
  })

  it('should read Chinese ones, with articles that begin a paragraph', async () => {
    const text =
      '# 办法\n\n## 第一章 总则\n\n第一条　根据《科学技术进步法》第二条、第三条和宪法第一条，制定本办法。\n\n第二条　违反第三条第一款第（二）项的，依照本办法第一条处理。\n\n第三条　申请人应当：\n\n（一）有资格；\n\n（二）有场所。\n\n## 第二章 附则\n\n第四条　见第一章和附件一。代表2人。\n\n## 附件一 名单\n'
    expect(await references(text, 'zh-Hans')).toEqual([
      '第二条 → elsewhere',
      '第三条 → elsewhere',
      '第一条 → elsewhere',
      '第三条第一款第（二）项 → 有场所。',
      '第一条 → 根据《科学技术进步法》第二条、第三条和宪法第一条，制定本办法。',
      '第一章 → 第一章 总则',
      '附件一 → 附件一 名单'
    ])
  })

  it('should mean the article of the same chapter where several have the number', async () => {
    const text =
      '# T\n\n## Del I\n\n### Artikkel 1 A\n\nSe artikkel 2.\n\n### Artikkel 2 B\n\n## Del II\n\n### Artikkel 1 C\n\n### Artikkel 2 D\n\n## Til slutt\n\nSe artikkel 2.\n'
    expect(await references(text)).toEqual(['artikkel 2 → Artikkel 2 B', 'artikkel 2 → ?'])
  })
})
