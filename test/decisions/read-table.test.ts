import {describe, expect, it} from 'vitest'
import {decodeSpreadsheet} from '../../pipeline/decisions/decode-spreadsheet.ts'
import {readTable} from '../../pipeline/decisions/read-table.ts'
import {contentHash} from '../../pipeline/model/content-hash.ts'

const rowsOf = (text: string) => readTable(text).rows.map(({row, cells}) => [row, ...cells.values()])

describe('readTable', () => {
  it('should find out what stands between the cells', () => {
    for (const sign of ['\t', ';', ','])
      expect(rowsOf(`${['a', 'b', 'c'].join(sign)}\n${['1', '2', '3'].join(sign)}`)).toEqual([[2, '1', '2', '3']])
  })

  it('should not take a comma in a title row of semicolons for the sign between cells', () => {
    expect(readTable('a;b, c;d\n1;2;3').columns).toEqual(['a', 'b, c', 'd'])
  })

  it('should read quoted cells with quotes, signs and line breaks in them', () => {
    expect(rowsOf('a,b\r\n"x, ""y""\r\nz",2\r\n')).toEqual([[2, 'x, "y"\r\nz', '2']])
  })

  it('should not take a quote inside a cell for the beginning of a quoted one', () => {
    expect(rowsOf('a\tb\n5" rør\t2\n')).toEqual([[2, '5" rør', '2']])
  })

  it('should read what begins with a quote of its own, as tables without quoting have it', () => {
    expect(rowsOf('a\tb\n"Er vi glade?" spurte han.\t1\n"Ja\t2\n3\t"4"\n')).toEqual([
      [2, '"Er vi glade?" spurte han.', '1'],
      [3, '"Ja', '2'],
      [4, '3', '4']
    ])
  })

  it('should leave empty rows out and count them all the same', () => {
    expect(rowsOf('a,b\n\n,\n1,2\n\n')).toEqual([[4, '1', '2']])
  })

  it('should fill up rows that are short', () => {
    expect(rowsOf('a,b,c\n1\n')).toEqual([[2, '1', '', '']])
  })

  it("should obey Excel's row that names the sign", () => {
    expect(rowsOf('\uFEFFsep=;\r\na;b\r\n1,5;2\r\n')).toEqual([[3, '1,5', '2']])
  })

  it('should read nothing as nothing', () => {
    expect(readTable('')).toEqual({columns: [], rows: []})
  })
})

describe('decodeSpreadsheet', () => {
  const text = 'nb\tzh\r\nå\t同\r\n'

  it('should read UTF-8, with a byte order mark or without', () => {
    expect(decodeSpreadsheet(new TextEncoder().encode(text))).toBe(text)
    expect(decodeSpreadsheet(new TextEncoder().encode(`\uFEFF${text}`))).toBe(text)
  })

  it("should read Excel's UTF-16", () => {
    expect(decodeSpreadsheet(Buffer.from(`\uFEFF${text}`, 'utf16le'))).toBe(text)
    expect(decodeSpreadsheet(Buffer.from(`\uFEFF${text}`, 'utf16le').swap16())).toBe(text)
  })

  it('should read windows-1252 where the bytes are no UTF-8', () => {
    expect(decodeSpreadsheet(Buffer.from([0xe5, 0x96, 0xf8]))).toBe('å–ø')
  })

  it.each([
    ['GBK', '年度', [0xc4, 0xea, 0xb6, 0xc8]],
    ['Big5', '年度', [0xa6, 0x7e, 0xab, 0xd7]],
    ['Mac OS Roman', 'år', [0x8c, 0x72]],
    ['windows-1252', 'år', [0xe5, 0x72]]
  ])('should read %s by the texts that were exported', (_, word, bytes) => {
    const [head, tail] = ['nb;nb.ids\r\n', `;0000000000000000~${contentHash(word)}\r\n`].map(half => Buffer.from(half))
    expect(decodeSpreadsheet(Buffer.concat([head!, Buffer.from(bytes), tail!]))).toContain(`\n${word};`)
  })
})
