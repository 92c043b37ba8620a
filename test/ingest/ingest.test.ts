import {describe, expect, it} from 'vitest'
import {latin1, read, readText, utf8} from './tree.ts'

const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d])
/** 挪威和中国 in GBK and 挪威與中國 in Big5. */
const gbk = [0xc5, 0xb2, 0xcd, 0xfe, 0xba, 0xcd, 0xd6, 0xd0, 0xb9, 0xfa]
const big5 = [0xae, 0xbf, 0xab, 0xc2, 0xbb, 0x50, 0xa4, 0xa4, 0xb0, 0xea]

const textOf = async (bytes: Uint8Array, file = 'a.txt', mediaType?: string) => {
  const {source, rules} = await read({file, bytes, ...(mediaType === undefined ? {} : {mediaType})})
  return {text: JSON.stringify(source?.root ?? null), rules, mediaType: source?.mediaType}
}

describe('a file that cannot be read', () => {
  it.each([
    ['ingest:empty', 'a.md', new Uint8Array()],
    ['ingest:empty', 'a.md', utf8(' \r\n\t\n')],
    ['ingest:empty', 'a.html', utf8('\ufeff')],
    ['ingest:binary', 'a.md', png],
    ['ingest:binary', 'a.txt', Uint8Array.from([65, 0, 1, 2, 66])],
    ['ingest:type-unsupported', 'a', Uint8Array.from([0x1f, 0x8b, 8, 0])]
  ])('should be given up with %s: %s', async (rule, file, bytes) => {
    expect(await read({file, bytes})).toEqual({source: null, rules: [rule]})
  })

  it('should not be given up where it is text of an unknown name', async () => {
    expect((await textOf(utf8('Tekst.'), 'LESMEG')).mediaType).toBe('text/plain')
  })
})

describe('the format', () => {
  it.each([
    ['a.md', 'tekst', undefined, 'text/markdown'],
    ['a.html', '<p>tekst</p>', undefined, 'text/html'],
    ['a', '<!DOCTYPE html><p>tekst', undefined, 'text/html'],
    ['a', 'tekst', 'text/markdown; charset=utf-8', 'text/markdown'],
    ['a.aspx', '<p>tekst</p>', 'text/html', 'text/html'],
    ['a.txt', '# tekst', undefined, 'text/plain']
  ])('should be told by bytes, media type and name: %s', async (file, text, mediaType, expected) => {
    const read = await textOf(utf8(text), file, mediaType)
    expect(read).toMatchObject({mediaType: expected, rules: []})
  })

  it('should be reported where the bytes deny what the name says', async () => {
    expect((await read({file: 'a.txt', bytes: utf8('<!doctype html><title>T</title><p>tekst</p>')})).rules).toEqual([
      'ingest:type-mismatch'
    ])
  })
})

describe('the encoding', () => {
  it('should be that of the byte order mark', async () => {
    const wide = Uint8Array.from([
      0xff,
      0xfe,
      ...[...'blåbær'].flatMap(c => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8])
    ])
    expect((await textOf(wide)).text).toContain('blåbær')
  })

  it('should be that of the header, then that of the page', async () => {
    const header = await textOf(latin1('<p>blåbær</p>'), 'a.html', 'text/html; charset=iso-8859-1')
    const meta = await textOf(latin1('<meta charset=windows-1252><p>blåbær</p>'), 'a.html')
    expect([header.text.includes('blåbær'), meta.text.includes('blåbær')]).toEqual([true, true])
    expect([...header.rules, ...meta.rules]).toEqual([])
  })

  it.each([
    ['gbk', gbk, '挪威和中国'],
    ['big5', big5, '挪威與中國']
  ])('should be declared or guessed: %s', async (charset, bytes, expected) => {
    const declared = await textOf(Uint8Array.from([...utf8(`<meta charset="${charset}"><p>`), ...bytes]), 'a.html')
    const guessed = await textOf(Uint8Array.from(bytes))
    expect(declared.text).toContain(expected)
    expect(guessed.text).toContain(expected)
    expect([declared.rules, guessed.rules]).toEqual([[], ['ingest:encoding-guessed']])
  })

  it('should be the declared one in spite of a stray byte', async () => {
    const many = [...gbk, ...gbk, ...gbk]
    const {text, rules} = await textOf(Uint8Array.from([...utf8('<meta charset=gbk><p>'), ...many, 0xff]), 'a.html')
    expect(text).toContain('挪威和中国挪威和中国')
    expect(rules).toEqual(['ingest:encoding-invalid'])
  })

  it('should be guessed as windows-1252 for Norwegian', async () => {
    const {text, rules} = await textOf(latin1('Vi går på fjellet og spiser blåbær.'))
    expect(text).toContain('Vi går på fjellet og spiser blåbær.')
    expect(rules).toEqual(['ingest:encoding-guessed'])
  })

  it('should be UTF-8 where the bytes are, whatever is declared', async () => {
    const {text, rules} = await textOf(utf8('<meta charset="iso-8859-1"><p>blåbær</p>'), 'a.html')
    expect(text).toContain('blåbær')
    expect(rules).toEqual(['ingest:encoding-mislabelled'])
  })

  it('should be reported where bytes are invalid in it', async () => {
    const broken = Uint8Array.from([...utf8('Blåbær og røde bær på åsen, '), 0xff, ...utf8(' årlig')])
    const {text, rules} = await textOf(broken)
    expect(text).toContain('Blåbær og røde bær på åsen')
    expect(rules).toEqual(['ingest:encoding-invalid'])
  })

  it('should not be reported of ASCII, whatever is declared', async () => {
    expect((await textOf(utf8('<meta charset="gbk"><p>plain</p>'), 'a.html')).rules).toEqual([])
  })
})

describe('plain text', () => {
  it('should part paragraphs at blank lines and keep the places of lines', async () => {
    const {source} = await readText('  en\r\nto\r\n \r\n\r\ntre', 'a.txt')
    expect(source!.root.children.map(node => node.data?.places)).toMatchObject([
      [{start: {line: 1, column: 3}, end: {line: 2, column: 3}}],
      [{start: {line: 5, column: 1}, end: {line: 5, column: 4}}]
    ])
  })
})
