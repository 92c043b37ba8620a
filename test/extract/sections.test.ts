import {describe, expect, it} from 'vitest'
import {outline, readText, rulesOf} from './read.ts'

const sections = async (markdown: string, lang = 'nb') =>
  outline((await readText(markdown, 'a.md', {lang})).draft.sections)

describe('a box beside the text', () => {
  it('should be a section of its own, after which the text goes on where it was', async () => {
    const page =
      '<h1>T</h1><h2>Funn</h2><p>Før.</p><div class="factbox"><h3>Fakta</h3><p>I boksen.</p></div><p>Etter.</p><h2>Slutt</h2><p>Ende.</p>'
    const {draft} = await readText(page, 'a.html')
    expect(outline(draft.sections).slice(1)).toEqual([
      '[body 1] Funn',
      '- paragraph: Før.',
      '  [box 2] Fakta',
      '  - paragraph: I boksen.',
      '  [body 2]',
      '  - paragraph: Etter.',
      '[body 1] Slutt',
      '- paragraph: Ende.'
    ])
  })
})

describe('levels', () => {
  it('should count from below the title where it is the only h1', async () => {
    expect(await sections('# T\n\n## A\n\na\n\n### B\n\nb\n\n## C\n\nc\n')).toEqual([
      '[title 1] T',
      '[body 1] A',
      '- paragraph: a',
      '  [body 2] B',
      '  - paragraph: b',
      '[body 1] C',
      '- paragraph: c'
    ])
  })

  it('should not be moved where there are several h1', async () => {
    expect(await sections('# T\n\n# A\n\n## B\n')).toEqual(['[title 1] T', '[body 1] A', '  [body 2] B'])
  })

  it('should not take a numbered chapter among others for the title', async () => {
    expect(await sections('# 1 A\n\n# 2 B\n')).toEqual(['[body 1] 1 A', '[body 1] 2 B'])
  })

  it('should not take the heading of a table of contents for the title, nor a chapter far behind it', async () => {
    const markdown = '# Innhold\n\n- A\n- B\n- C\n\n# A\n\na\n\n# B\n'
    expect((await sections(markdown)).filter(line => line.startsWith('['))).toEqual([
      '[contents 1] Innhold',
      '[body 1] A',
      '[body 1] B'
    ])
  })

  it('should say how deep a section lies where headings skip levels', async () => {
    expect((await sections('# T\n\n#### A\n\n## B\n\n##### C\n')).filter(line => line.includes('[body'))).toEqual([
      '[body 1] A',
      '[body 1] B',
      '  [body 2] C'
    ])
  })

  it('should not nest a heading into loose text before it', async () => {
    expect(await sections('løst\n\n### A\n')).toEqual(['[body 1]', '- paragraph: løst', '[body 1] A'])
  })
})

describe('a bold paragraph', () => {
  it('should be a lead right below the masthead', async () => {
    expect(await sections('# T\n\n**Dette er en ingress.**\n\nTekst.\n')).toContain('[lead 1]')
  })

  it('should not be a lead further down, or where it is a word or two', async () => {
    expect((await sections('# T\n\nTekst.\n\n**Dette er ikke en ingress.**\n')).join()).not.toContain('[lead')
    expect((await sections('# T\n\n**Bakgrunn**\n\nTekst.\n')).join()).not.toContain('[lead')
  })

  it('should introduce a list where it ends with a colon', async () => {
    expect(await sections('# T\n\n**Komiteen skal:**\n\n- a\n- b\n')).toEqual([
      '[title 1] T',
      '[list 1] / Komiteen skal:',
      '- listItem: a',
      '- listItem: b'
    ])
  })

  it('should begin the part that its label names', async () => {
    expect(await sections('# T\n\n**TEMA**\n\nForskning\n\n**LES OGSÅ**\n\n[Mer](https://example.no/)\n')).toEqual([
      '[title 1] T',
      '[topics 1] TEMA',
      '- paragraph: Forskning',
      '[related 1] LES OGSÅ',
      '- paragraph: Mer'
    ])
  })

  it('should not begin a part where it is no label', async () => {
    expect(await sections('# T\n\nTekst.\n\n**Tema for dagen var forskning.**\n')).toEqual([
      '[title 1] T',
      '[body 1]',
      '- paragraph: Tekst.',
      '- paragraph: Tema for dagen var forskning.'
    ])
  })
})

describe('a paragraph before a list', () => {
  it('should introduce it, and what follows the list should stand apart', async () => {
    expect(await sections('# T\n\n## A\n\nVi skal:\n\n- a\n  - b\n\nEtterpå.\n')).toEqual([
      '[title 1] T',
      '[body 1] A',
      '  [list 2] / Vi skal:',
      '  - listItem: a',
      '  - listItem: b',
      '  [body 2]',
      '  - paragraph: Etterpå.'
    ])
  })

  it('should not introduce it without a colon', async () => {
    expect(await sections('Vi skal\n\n- a\n')).toEqual(['[body 1]', '- paragraph: Vi skal', '- listItem: a'])
  })

  it('should not introduce what is no list', async () => {
    expect(await sections('Vi skal:\n\nTekst.\n')).toEqual(['[body 1]', '- paragraph: Vi skal:', '- paragraph: Tekst.'])
  })
})

describe('numbered headings', () => {
  it('should be articles and annexes where they say so', async () => {
    const outlined = await sections('# 协定\n\n## 第一条 目的\n\n文本。\n\n## 附件1 清单\n', 'zh-Hans')
    expect(outlined).toEqual([
      '[title 1] 协定',
      '[article 1] 第一条 目的',
      '- paragraph: 文本。',
      '[annex 1] 附件1 清单'
    ])
  })

  it('should not be articles by a number alone', async () => {
    expect(await sections('# T\n\n## 1 Innledning\n')).toContain('[body 1] 1 Innledning')
  })
})

describe('contact lines', () => {
  it('should stand in a section with the heading and the introduction before them', async () => {
    const markdown =
      '# T\n\nTekst.\n\n---\n\n**Etaten**\n\n**Ansvarlig for sidene:**\n\n**Redaktør: N. N.**\n\n**Sentralbord: 22 24 90 90**\n'
    expect(await sections(markdown)).toEqual([
      '[title 1] T',
      '[body 1]',
      '- paragraph: Tekst.',
      '[contact 1] Etaten / Ansvarlig for sidene:',
      '- contactLine: Redaktør: N. N.',
      '- contactLine: Sentralbord: 22 24 90 90'
    ])
  })

  it('should be found as lines of one paragraph', async () => {
    expect(await sections('# T\n\nTelefon: 22 24 90 90\\\nE-post: a@example.no\n')).toContain(
      '- contactLine: E-post: a@example.no'
    )
  })

  it('should not be made of one line in a text', async () => {
    expect(await sections('# T\n\nTekst.\n\nKontaktperson: N. N.\n\nMer tekst.\n')).toContain(
      '- paragraph: Kontaktperson: N. N.'
    )
  })
})

describe('footnotes, tables and contents', () => {
  it('should put footnotes last and leave their references out of the text', async () => {
    expect(await sections('# T\n\nTekst[^a] videre.\n\n[^a]: Noten.\n\nMer.\n')).toEqual([
      '[title 1] T',
      '[body 1]',
      '- paragraph: Tekst videre.',
      '- paragraph: Mer.',
      '[footnotes 1]',
      '- footnote: Noten.'
    ])
  })

  it('should know a table of contents by its heading', async () => {
    expect(await sections('# T\n\n## Innhold\n\n- A\n- B\n\n## A\n')).toEqual([
      '[title 1] T',
      '[contents 1] Innhold',
      '- listItem: A',
      '- listItem: B',
      '[body 1] A'
    ])
  })

  it('should keep empty cells', async () => {
    expect(await sections('| A | B |\n|-|-|\n| 1 |  |\n')).toEqual(['[body 1]', '- table: A | B / 1 | '])
  })
})

describe('the language of a block', () => {
  const nynorsk =
    'Departementet ønskjer at fleire elevar skal få opplæring på nynorsk, og at dei ikkje må be om det sjølve.'

  it('should be said where it surely differs from the document’s', async () => {
    expect(await sections(`# T\n\n${nynorsk}\n`)).toContain(`- paragraph <nn>: ${nynorsk}`)
  })

  it('should not be said where it is the document’s', async () => {
    expect(await sections(`# T\n\n${nynorsk}\n`, 'nn')).toContain(`- paragraph: ${nynorsk}`)
  })
})

describe('what a document lacks', () => {
  it('should be reported: text, a title, a profile of that name', async () => {
    expect(rulesOf(await readText('<!-- bare en kommentar -->'))).toEqual(['extract:empty'])
    expect(rulesOf(await readText('Bare tekst.'))).toEqual(['extract:title-missing'])
    expect(rulesOf(await readText('# T', 'a.md', {profile: 'ukjent'}))).toEqual(['extract:profile-unknown'])
  })

  it('should not be reported of a document that has it', async () => {
    expect(rulesOf(await readText('# T\n\nTekst.', 'a.md', {profile: 'regjeringen'}))).toEqual([])
  })
})

describe('a list that leaves a number out', () => {
  it('should be one list, under one introduction', async () => {
    expect(await sections('# T\n\nPartene skal:\n\n1. møtes\n2. rapportere\n\n4) betale\n\n## A\n')).toEqual([
      '[title 1] T',
      ...['[list 1] / Partene skal:', '- listItem: møtes', '- listItem: rapportere', '- listItem: betale'],
      '[body 1] A'
    ])
  })

  it('should not go on in one that begins anew', async () => {
    const lines = await sections('# T\n\nPartene skal:\n\n1. møtes\n2. rapportere\n\n1) betale\n')
    expect(lines.slice(1, 4)).toEqual(['[list 1] / Partene skal:', '- listItem: møtes', '- listItem: rapportere'])
    expect(lines[4]).not.toBe('- listItem: betale')
  })
})

describe('a text', () => {
  it('should hold no control character, noncharacter or half of one, which no XML can hold', async () => {
    const {draft} = await readText('<p>av&#2;tal&#xfffe;e &#31;nå</p>', 'a.html')
    expect(outline(draft.sections)).toContain('- paragraph: avtale nå')
  })
})
