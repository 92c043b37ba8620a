import {describe, expect, it} from 'vitest'
import {decisionsFromTable} from '../../pipeline/decisions/index.ts'
import {collectingRun} from '../../pipeline/diagnostics/index.ts'
import {zip} from '../../pipeline/emit/exchange/docx/zip.ts'
import {
  restrictTo,
  toDocx,
  toJsonLinesOfUnits,
  toTmx,
  toXliff12,
  toXliff21
} from '../../pipeline/emit/exchange/index.ts'
import {asTable, readExchange} from '../../pipeline/ingest/index.ts'
import {defaultLangMap} from '../../pipeline/model/index.ts'
import {part, texts, unit} from '../decisions/part.ts'
import {sampleFile} from './sample-file.ts'
import {unzip} from './unzip.ts'
import {errorsIn} from './valid.ts'

const options = {langMap: defaultLangMap, version: '1.2.3'}
const page = part()
const pairOf = (file = sampleFile(page)) => restrictTo(file, ['nb', 'en'])
const see = (lang: 'nb' | 'en' | 'zh-Hans', index: number) => page.see(texts[lang][index]!)

/** The decisions that a file, as somebody left it, comes to. */
async function decisions(name: string, content: string | Uint8Array, on = page, known: readonly string[] = []) {
  const run = collectingRun()
  const returned = await readExchange({file: name, bytes: Buffer.from(content)}, run)
  if (returned.kind !== 'units') throw new TypeError(`read as ${returned.kind}`)
  let count = 0
  const {events, diagnostics} = decisionsFromTable(asTable(returned.file, new Set(known)), {
    alignment: on.alignment,
    documents: on.documents,
    journal: [],
    who: 'Reviewer A',
    when: '2026-11-02T09:00:00Z',
    newId: () => `new-${++count}`
  })
  return {
    events,
    rules: [...run.diagnostics, ...diagnostics].map(({rule}) => rule),
    added: returned.added,
    foreign: returned.foreign
  }
}

const formats = [
  ['units.tmx', toTmx(sampleFile(page), options)],
  ['units.xlf', toXliff21(pairOf(), options)],
  ['units12.xlf', toXliff12(pairOf(), options)],
  ['units.jsonl', toJsonLinesOfUnits(sampleFile(page))]
] as const

describe('an export that comes back', () => {
  it.each(formats)('should give nothing where nobody changed it: %s', async (name, content) => {
    expect(await decisions(name, content)).toEqual({events: [], rules: [], added: [], foreign: 0})
  })

  it.each(formats)('should give a correction where a text was changed: %s', async (name, content) => {
    const changed = content.replace(texts.en[1]!, 'It runs for four years.')
    expect(changed).not.toBe(content)
    const {events, rules} = await decisions(name, changed)
    expect(rules).toEqual([])
    expect(events).toMatchObject([
      {action: 'edit', seen: {en: [see('en', 1)]}, result: {text: 'It runs for four years.'}}
    ])
  })

  it.each([
    [
      'units.xlf',
      'a state raised',
      ' state="translated" subState="samsvar:auto"',
      ' state="final" subState="samsvar:auto"',
      'approve'
    ],
    [
      'units.xlf',
      'a state raised and ours gone',
      ' state="translated" subState="samsvar:auto"',
      ' state="reviewed"',
      'confirm'
    ],
    ['units.xlf', 'our own sub-state set', 'subState="samsvar:auto"', 'subState="samsvar:rejected"', 'reject'],
    ['units12.xlf', 'a state raised', 'state="translated"', 'state="signed-off"', 'confirm'],
    ['units12.xlf', 'a unit approved', '<trans-unit ', '<trans-unit approved="yes" ', 'approve'],
    ['units12.xlf', 'our own qualifier set', 'x-samsvar-auto', 'x-samsvar-not-translation', 'not-translation'],
    [
      'units.tmx',
      'a status set',
      '<prop type="x-samsvar-status-nb-en">auto',
      '<prop type="x-samsvar-status-nb-en">reviewed',
      'confirm'
    ],
    ['units.jsonl', 'a status set', '"status":"auto"', '"status":"approved"', 'approve']
  ])('should give a decision in %s by %s', async (name, _, before, after, action) => {
    const content = formats.find(([format]) => format === name)![1]
    const {events, rules} = await decisions(name, content.replace(before, after))
    expect(rules).toEqual([])
    expect(events).toMatchObject([{action, pair: 'nb-en', seen: {nb: [see('nb', 0)], en: [see('en', 0)]}}])
  })

  it.each([
    ['units.xlf', ' state="translated"', ' state="initial"'],
    ['units.xlf', ' state="translated" subState="samsvar:auto"', ''],
    ['units12.xlf', ' state="translated" state-qualifier="x-samsvar-auto"', '']
  ])('should not take a decision back where a tool lowered or dropped a state: %s', async (name, before, after) => {
    const content = formats.find(([format]) => format === name)![1]
    expect((await decisions(name, content.replaceAll(before, after))).events).toEqual([])
  })

  it('should give a comment by a note, and not by one that the journal has', async () => {
    const content = toXliff12(pairOf(), options).replace('</trans-unit>', '<note>Better: covers</note></trans-unit>')
    expect((await decisions('u.xlf', content)).events).toMatchObject([
      {action: 'comment', result: {text: 'Better: covers'}}
    ])
    expect((await decisions('u.xlf', content, page, ['Better: covers'])).events).toEqual([])
  })

  it('should be known for ours by its units alone, when another tool wrote header and order anew', async () => {
    const [, content] = formats[0]
    const bare = content.replace(
      /<header[\s\S]*<\/header>/,
      '<header creationtool="Other" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en" srclang="EN" datatype="xml"/>'
    )
    const {events} = await decisions('u.tmx', bare.replace(texts['zh-Hans'][0]!, '本协议涵盖研究。'))
    expect(events).toMatchObject([{action: 'edit', seen: {'zh-Hans': [see('zh-Hans', 0)]}}])
  })

  it('should tell of units and texts that were not exported', async () => {
    const [, content] = formats[0]
    const more = content.replace('</body>', '<tu><tuv xml:lang="nb-NO"><seg>Ny</seg></tuv></tu></body>')
    expect(await decisions('u.tmx', more)).toMatchObject({foreign: 1, events: []})
    const alone = part({nb: texts.nb, en: texts.en.slice(0, 3)})
    const filled = toXliff21(restrictTo(sampleFile(alone), ['nb', 'en']), options).replace(
      /(<source>Komiteen[^\n]*\n)/,
      '$1<target>The committee keeps minutes.</target>'
    )
    expect(await decisions('u.xlf', filled, alone)).toMatchObject({
      added: [{unit: 'unit-3', lang: 'en', text: 'The committee keeps minutes.'}],
      events: []
    })
  })

  it.each([
    ['TMX', (file: ReturnType<typeof sampleFile>) => toTmx(file, options), 'u.tmx'],
    ['XLIFF 2.1', (file: ReturnType<typeof sampleFile>) => toXliff21(file, options), 'u.xlf'],
    ['XLIFF 1.2', (file: ReturnType<typeof sampleFile>) => toXliff12(file, options), 'u12.xlf']
  ])('should correct the one segment of two that was changed: %s', async (_, write, name) => {
    const two = part({nb: texts.nb, en: texts.en})
    const ids = (lang: 'nb' | 'en', ...at: number[]) => at.map(index => two.see(texts[lang][index]!).id)
    const units = [unit('u', {nb: ids('nb', 0), en: ids('en', 0, 1)}), ...two.alignment.units.slice(2)]
    const merged = {...two, alignment: {...two.alignment, units}}
    const content = write(sampleFile(merged))
    for (const text of [content, content.replace(/<\/?mrk\b[^>]*>/g, '')]) {
      const {events, rules} = await decisions(
        name,
        text.replace('It lasts four years.', 'It lasts for four years!'),
        merged
      )
      expect(rules).toEqual([])
      expect(events).toMatchObject([
        {action: 'edit', seen: {en: [two.see(texts.en[1]!)]}, result: {text: 'It lasts for four years!'}}
      ])
    }
    const both = content
      .replace('The agreement covers research.', 'Covers research.')
      .replace('It lasts four years.', 'Four years.')
    const {events, rules} = await decisions(name, both.replace(/<\/?mrk\b[^>]*>/g, ''), merged)
    expect(rules).toEqual(['decisions:segments-miscounted'])
    expect(events).toMatchObject([{action: 'comment', result: {text: 'Covers research. Four years.'}}])
  })
})

describe('XLIFF', () => {
  const two = part({'zh-Hans': texts['zh-Hans'], en: texts.en})
  const ids = (lang: 'zh-Hans' | 'en', ...at: number[]) => at.map(index => two.see(texts[lang][index]!).id)
  const units = [unit('u', {'zh-Hans': ids('zh-Hans', 0, 1), en: ids('en', 0, 1)}), ...two.alignment.units.slice(2)]
  const merged = {...two, alignment: {...two.alignment, units}}
  const content = toXliff21(restrictTo(sampleFile(merged), ['zh-Hans', 'en']), options)

  it.each([
    ['2.1', content],
    ['1.2', toXliff12(restrictTo(sampleFile(merged), ['zh-Hans', 'en']), options)]
  ])('should not put white space between Chinese sentences: %s', (_, text) => {
    expect(text).toMatch(
      new RegExp(`<source><mrk[^>]*>${texts['zh-Hans'][0]}</mrk><mrk[^>]*>${texts['zh-Hans'][1]}</mrk></source>`)
    )
  })

  it('should give its marks ids that no segment has', async () => {
    expect(await errorsIn(content, 'xliff21.xsd')).toEqual([])
    expect(await errorsIn(content.replace('mrk id="ms1"', 'mrk id="s1"'), 'xliff21.xsd')).not.toEqual([])
  })

  it('should be read as it was written where a tool cut a segment in two', async () => {
    const cut = (text: string, between: string) =>
      text
        .replace(/<\/?mrk\b[^>]*>/g, '')
        .replace(
          /<segment id="s1"(?<about>[^>]*)>\s*<source>(?<a>[^<]*?。)(?<b>[^<]*)<\/source>\s*<target>(?<c>[^<]*?\.) (?<d>[^<]*)<\/target>\s*<\/segment>/u,
          `<segment id="s1"$<about>><source>$<a></source><target>$<c></target></segment>${between}<segment id="s2"$<about>><source>$<b></source><target>$<d></target></segment>`
        )
    const space = '<ignorable><source/><target> </target></ignorable>'
    for (const between of ['', space]) {
      expect(cut(content, between)).toContain('id="s2"')
      expect(await decisions('u.xlf', cut(content, between), merged)).toMatchObject({events: [], rules: []})
    }
    const changed = cut(content, space).replace(texts.en[1]!, 'It runs for four years.')
    expect(await decisions('u.xlf', changed, merged)).toMatchObject({
      events: [{action: 'edit', seen: {en: [two.see(texts.en[1]!)]}, result: {text: 'It runs for four years.'}}],
      rules: []
    })
  })
})

describe('a table in Word that comes back', () => {
  const document = toDocx(sampleFile(page), key => key)
  const edited = async (change: (text: string) => string) => {
    const files = await unzip(document)
    return zip(
      [...files].map(([name, content]) => ({name, content: name === 'word/document.xml' ? change(content) : content}))
    )
  }

  it('should give nothing where nobody changed it', async () => {
    expect(await decisions('u.docx', document)).toEqual({events: [], rules: [], added: [], foreign: 0})
  })

  it('should give corrections, statuses and comments', async () => {
    const changed = await edited(text =>
      text
        .replace(texts.en[1]!, 'It runs for four years.')
        .replace(/(<w:sdtContent><w:r><w:rPr>.*?<\/w:rPr><w:t xml:space="preserve">)auto/, '$1reviewed')
    )
    const {events, rules} = await decisions('u.docx', changed)
    expect(rules).toEqual([])
    expect(events).toMatchObject([
      {action: 'confirm', pair: 'nb-en', seen: {nb: [see('nb', 0)], en: [see('en', 0)]}},
      {action: 'edit', seen: {en: [see('en', 1)]}, result: {text: 'It runs for four years.'}}
    ])
  })

  it('should take tracked changes as accepted', async () => {
    const changed = await edited(text =>
      text.replace(
        /<w:r>(?<look><w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)<w:t xml:space="preserve">It lasts four years\.<\/w:t><\/w:r>/,
        '<w:del><w:r>$1<w:delText>It lasts</w:delText></w:r></w:del><w:ins><w:r>$1<w:t>It runs for</w:t></w:r></w:ins><w:r>$1<w:t xml:space="preserve"> four years.</w:t></w:r>'
      )
    )
    const {events, rules} = await decisions('u.docx', changed)
    expect(rules).toEqual(['office:tracked-changes'])
    expect(events).toMatchObject([{action: 'edit', result: {text: 'It runs for four years.'}}])
  })

  it('should take comments from their column and from Word itself', async () => {
    const files = await unzip(document)
    const main = files.get('word/document.xml')!
    const beside = main.replace(
      /<w:p\/>(<\/w:tc><w:tc>(?:(?!<w:tc>).)*\{"unit":"unit-1")/,
      '<w:p><w:r><w:t>In the column</w:t></w:r></w:p>$1'
    )
    const commented = beside.replace(
      texts.nb[2]!,
      `${texts.nb[2]}</w:t></w:r><w:r><w:commentReference w:id="7"/></w:r><w:r><w:t>`
    )
    const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
    const comments = `<w:comments xmlns:w="${word}"><w:comment w:id="7" w:author="R"><w:p><w:r><w:t>Better: </w:t></w:r><w:r><w:t>yearly</w:t></w:r></w:p></w:comment></w:comments>`
    const changed = zip([
      ...[...files].map(([name, content]) => ({name, content: name === 'word/document.xml' ? commented : content})),
      {name: 'word/comments.xml', content: comments}
    ])
    const {events, rules} = await decisions('u.docx', changed)
    expect(rules).toEqual([])
    expect(events).toMatchObject([
      {action: 'comment', seen: {nb: [see('nb', 1)]}, result: {text: 'In the column'}},
      {action: 'comment', seen: {nb: [see('nb', 2)]}, result: {text: 'Better: yearly'}}
    ])
  })

  it('should not take a status that there is not', async () => {
    const changed = await edited(text =>
      text.replace(/(<w:sdtContent><w:r><w:rPr>.*?<\/w:rPr><w:t xml:space="preserve">)auto/, '$1fine')
    )
    expect(await decisions('u.docx', changed)).toMatchObject({events: [], rules: ['decisions:status-unknown']})
  })

  it('should read rows that were moved, and not miss one that lost its key', async () => {
    const moved = await edited(text => {
      const rows = text.match(/<w:tr>.*?<\/w:tr>/g)!
      return text.replace(rows[1]! + rows[2]!, rows[2]! + rows[1]!.replace('reviewed', 'auto'))
    })
    expect(await decisions('u.docx', moved)).toMatchObject({events: [], rules: []})
    const lost = await edited(text =>
      text.replace(/\{"unit":"unit-1".*?\}\}<|\{&quot;unit.*?</, '<').replace(/\{"unit":"unit-0"[^<]*</, '<')
    )
    expect((await decisions('u.docx', lost)).rules).toContain('exchange:entry-unreadable')
  })
})
