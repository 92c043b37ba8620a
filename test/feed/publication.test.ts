import {describe, expect, test} from 'vitest'
import {fallbackLanguage} from '../../pipeline/emit/feed/fallback-language.ts'
import {personalBlocks} from '../../pipeline/emit/feed/personal-blocks.ts'
import {publicationOf} from '../../pipeline/emit/feed/publication.ts'
import {safeUrl} from '../../pipeline/emit/feed/safe-url.ts'
import {workFeed, workFeedFiles} from '../../pipeline/emit/feed/work-feed.ts'
import type {Document, Edition, Site, Work} from '../../pipeline/model/index.ts'
import {makeBlock, makeDocument, makeSection} from '../make-document.ts'

const known = {basis: 'Åndsverkloven § 14', licence: null, attribution: null}
const unknown = {basis: 'ukjent', licence: null, attribution: null}

describe('what goes to sites', () => {
  test.each([
    ['an original whose rights are known', {authority: 'original', rights: known}],
    [
      'a translation under a licence',
      {authority: 'unofficial-translation', rights: {...unknown, licence: 'CC-BY-4.0'}}
    ],
    [
      'an edition that somebody gave leave to publish',
      {authority: 'original', rights: {...known, basis: 'By leave of the ministry', licence: 'All rights reserved'}}
    ]
  ] as const)('should be %s', (_, edition) => {
    expect(publicationOf(edition, {})).toEqual({published: true, noindex: false})
  })

  test.each([
    ['a specimen', {authority: 'specimen', rights: known}, 'specimen'],
    ['an edition with unknown rights', {authority: 'original', rights: unknown}, 'rights-unknown'],
    [
      'an edition without a word on rights',
      {authority: 'original', rights: {...unknown, basis: ' '}},
      'rights-unknown'
    ],
    [
      'an edition with unknown rights in Chinese',
      {authority: 'original', rights: {...unknown, basis: '未知'}},
      'rights-unknown'
    ],
    ...['Rettigheter ukjent', 'Unknown; ask the ministry', 'Ikkje avklart enno', '版权状况不明', 'n/a', 'ingen'].map(
      basis =>
        [
          `an edition of whose rights is said "${basis}"`,
          {authority: 'original', rights: {...unknown, basis}},
          'rights-unknown'
        ] as const
    ),
    [
      'an edition all rights of which are reserved',
      {authority: 'original', rights: {...unknown, licence: 'Alle rettigheter forbeholdt'}},
      'rights-unknown'
    ]
  ] as const)('should not be %s, unless it is asked for, and then hidden from search engines', (_, edition, reason) => {
    expect(publicationOf(edition, {})).toEqual({published: false, reason})
    expect(publicationOf(edition, {includeSpecimens: true})).toEqual({published: true, noindex: true})
  })

  test('should not be a withdrawn edition, even if specimens are asked for', () => {
    const edition = {authority: 'original', rights: known, state: 'withdrawn'} as const
    expect(publicationOf(edition, {includeSpecimens: true})).toEqual({published: false, reason: 'withdrawn'})
  })
})

describe('a link', () => {
  test.each(['https://a.example/', 'http://a.example/x?y#z', 'mailto:a@b.example', 'tel:+4722249090'])(
    'should be kept: %s',
    url => expect(safeUrl(url)).toBe(url)
  )
  test('should hold no space, line end or angle bracket', () => {
    expect(safeUrl(' https://a.example/en plan <1>\n.pdf ')).toBe('https://a.example/en%20plan%20%3C1%3E%0A.pdf')
  })
  test.each([
    'javascript:alert(1)',
    'JAVASCRIPT:x',
    'data:text/html,x',
    'file:///etc/passwd',
    '/a',
    'a.example',
    '',
    null
  ])('should not be kept: %s', url => expect(safeUrl(url)).toBeNull())
})

describe('the fallback for a missing language', () => {
  test.each([
    ['zh-Hant', ['nb', 'zh-Hans', 'en'], 'zh-Hans'],
    ['nn', ['en', 'nb'], 'nb'],
    ['nb', ['en', 'nn'], 'nn'],
    ['zh-Hans', ['nb', 'en'], 'en'],
    ['en', ['zh-Hans', 'nb'], 'nb'],
    ['de', ['zh-Hans'], 'zh-Hans']
  ])('should for %s among %s be %s', (missing, available, shown) => {
    expect(fallbackLanguage(missing, available, 'nb')).toBe(shown)
  })

  test('should not be there where there is no language', () => {
    expect(fallbackLanguage('nb', [], undefined)).toBeNull()
  })
})

describe('blocks about persons', () => {
  const person = {kind: 'person', role: 'Redaktør', name: 'Kari Eksempel', email: 'kari@a.example'} as const
  const metadata = {...makeDocument([]).metadata, contacts: [person]}
  const blocks = [
    makeBlock('contactLine', 'Redaktør: Kari Eksempel'),
    makeBlock('contactLine', 'EKSEMPEL, Kari'),
    makeBlock('contactLine', 'E-post: kari@a.example'),
    makeBlock('contactLine', 'E-post: postmottak@a.example'),
    makeBlock('paragraph', 'Et eksempel på en avtale.')
  ] as const
  const document = makeDocument([makeSection({blocks})], {metadata})

  test('should be those that give the name, in any order, or the address', () => {
    expect(personalBlocks([document])).toEqual(new Set(blocks.slice(0, 3).map(({id}) => id)))
  })

  test('should be their counterparts too, where the other edition names the person otherwise', () => {
    const theirs = makeBlock('contactLine', '责任编辑：卡丽·埃克森佩尔')
    const other = makeDocument([makeSection({blocks: [theirs]})], {lang: 'zh-Hans'})
    const unit = {
      id: 'u',
      members: {nb: blocks[0].segments.map(({id}) => id), 'zh-Hans': theirs.segments.map(({id}) => id)},
      confidence: 1,
      pairs: {}
    }
    const alignment = {work: 'test', part: 'page', langs: ['nb', 'zh-Hans'], coverage: [], units: [unit]}
    expect(personalBlocks([document, other], alignment).has(theirs.id)).toBe(true)
    expect(personalBlocks([document, other]).has(theirs.id)).toBe(false)
  })

  test('should not be any where nobody is named', () => {
    expect(personalBlocks([makeDocument([makeSection({blocks})])])).toEqual(new Set())
  })
})

describe('the feed of a work', () => {
  const edition = (fields: Partial<Edition>): Edition => ({
    file: 'x.md',
    authority: 'original',
    origin: 'written',
    rights: known,
    ...fields
  })
  const documents: readonly Document[] = [
    makeDocument([], {lang: 'nb', rights: known}),
    makeDocument([], {lang: 'en', rights: known, authority: 'unofficial-translation', translationOf: 'nb'}),
    makeDocument([], {lang: 'zh-Hans', rights: unknown}),
    makeDocument([], {part: 'plan', lang: 'nb', rights: known, authority: 'specimen'})
  ]
  const work: Work = {
    parts: {page: {editions: {nb: edition({}), en: edition({state: 'superseded'})}}, plan: {editions: {}}}
  }
  const input = (site: Site) => ({name: 'test', title: {nb: 'Tittel'}, work, documents, alignments: [], site})

  test('should list what goes to sites, and what does not and why', () => {
    const feed = workFeed(input({}))
    expect(feed.editions.map(({part, lang, superseded}) => [part, lang, superseded])).toEqual([
      ['page', 'nb', false],
      ['page', 'en', true]
    ])
    expect(feed.leftOut).toEqual([
      {part: 'page', lang: 'zh-Hans', reason: 'rights-unknown'},
      {part: 'plan', lang: 'nb', reason: 'specimen'}
    ])
  })

  test('should state what is shown in place of a language that the site offers and a part lacks', () => {
    expect(workFeed(input({languages: ['nb', 'nn', 'zh-Hans']})).fallbacks).toEqual([
      {part: 'page', lang: 'nn', shown: 'nb'},
      {part: 'page', lang: 'zh-Hans', shown: 'en'}
    ])
  })

  test('should not hold a file of what is left out', () => {
    expect(workFeedFiles(input({})).map(({path}) => path)).toEqual([
      'feed/index.json',
      'feed/page.nb.md',
      'feed/page.en.md'
    ])
  })

  test('should hold all that is asked for, with addresses where the site has one', () => {
    const paths = workFeedFiles(input({includeSpecimens: true, baseUrl: 'https://a.example/'})).map(({path}) => path)
    expect(paths).toContain('feed/plan.nb.md')
    expect(paths).toContain('feed/page.zh-Hans.md')
    expect(paths).toContain('feed/page.jsonld')
  })
})

describe('schema.org', () => {
  test('should not close the script that a site puts it into', () => {
    const document = makeDocument([], {rights: known})
    const titled = {...document, metadata: {...document.metadata, title: 'A</script><b>'}}
    const files = workFeedFiles({
      name: 'test',
      title: {},
      work: {parts: {}},
      documents: [titled],
      alignments: [],
      site: {baseUrl: 'https://a.example/'}
    })
    const {content = ''} = files.find(({path}) => path.endsWith('.jsonld')) ?? {}
    expect(content).not.toContain('<')
    expect(JSON.parse(content)['@graph'][0].name).toBe('A</script><b>')
  })
})
