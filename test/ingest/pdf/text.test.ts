import {describe, expect, it} from 'vitest'
import {cleanCharacter, isSpace, isUnmapped} from '../../../pipeline/ingest/pdf/characters.ts'
import {cleanText} from '../../../pipeline/ingest/pdf/clean-text.ts'
import {codeLines} from '../../../pipeline/ingest/pdf/code-text.ts'
import {fontStyle} from '../../../pipeline/ingest/pdf/font.ts'
import {settleMixedGaps} from '../../../pipeline/ingest/pdf/mixed-gaps.ts'
import {isoOf} from '../../../pipeline/ingest/pdf/properties.ts'
import {isGapSpace, type RunStyle, SpanBuilder} from '../../../pipeline/ingest/pdf/span-builder.ts'
import {lineAt, pageOf, spanAt} from './lines.ts'

const style: RunStyle = {
  font: {name: 'Test', bold: false, italic: false, mono: false, ascent: 0.8, descent: 0.2},
  size: 10,
  color: '#000000',
  ink: 1,
  ux: 1,
  uy: 0,
  invisible: false,
  mcid: null,
  artifact: false,
  bold: false
}
/** Builds runs from glyphs five points wide; a number is a step of the pen, `' '` a space glyph of three points. */
function build(glyphs: readonly (string | number)[]): readonly string[] {
  const builder = new SpanBuilder()
  let x = 50
  for (const glyph of glyphs) {
    if (typeof glyph === 'number') x += glyph
    else if (glyph === ' ') {
      builder.addSpace()
      x += 3
    } else {
      builder.addGlyph(glyph, x, 100, 5, style)
      x += 5
    }
  }
  return builder.finish().map(span => span.text)
}

describe('SpanBuilder', () => {
  it('should rebuild spaces from gaps', () => {
    expect(build(['t', 'o', 3, 'g', 'o'])).toEqual(['to go'])
  })

  it('should not take kerning for a space', () => {
    expect(build(['A', -0.8, 'V', 0.6, 'A'])).toEqual(['AVA'])
  })

  it('should not rebuild spaces in a letter-spaced word', () => {
    expect(build(['P', 2, 'L', 2, 'A', 2, 'N', 2, 'E', 2, 'N', 6, 'E', 2, 'R'])).toEqual(['PLANEN ER'])
  })

  it('should not take a space glyph without room for a space', () => {
    expect(build(['s', 'o', ' ', -3, 'f', 't'])).toEqual(['soft'])
  })

  it('should end a run at a wide gap', () => {
    expect(build(['a', 20, 'b'])).toEqual(['a', 'b'])
  })

  it('should compose an accent that is drawn over its letter', () => {
    expect(build(['\u02da', -5, 'A', 'r'])).toEqual(['År'])
  })

  it('should not put spaces between Han characters', () => {
    expect(build(['合', 4, '作'])).toEqual(['合作'])
  })
})

describe('isGapSpace', () => {
  it('should ask for more between Han and Latin characters', () => {
    expect(isGapSpace('a', 'b', 0.25)).toBe(true)
    expect(isGapSpace('年', '2', 0.25)).toBe(false)
    expect(isGapSpace('年', '2', 0.25, undefined, true)).toBe(true)
  })
})

describe('settleMixedGaps', () => {
  const span = {...spanAt(100, '于2018年'), mixedGaps: [1]}

  it('should open gaps where a document draws no spaces', () => {
    expect(settleMixedGaps([pageOf({spans: [span], glyphs: 1000, drawnSpaces: 0})])[0]!.spans[0]!.text).toBe(
      '于 2018年'
    )
  })

  it('should not open them where it draws spaces', () => {
    expect(settleMixedGaps([pageOf({spans: [span], glyphs: 1000, drawnSpaces: 90})])[0]!.spans[0]!.text).toBe(
      '于2018年'
    )
  })
})

describe('characters', () => {
  it('should spell out ligatures and name the bullets of symbol fonts', () => {
    expect(cleanCharacter('\ufb03')).toBe('ffi')
    expect(cleanCharacter('\uf0b7')).toBe('•')
    expect(cleanCharacter('\u0007')).toBe('')
  })

  it('should keep full-width forms', () => {
    expect(cleanCharacter('（')).toBe('（')
    expect(cleanText('２０１８（一）')).toBe('２０１８（一）')
  })

  it('should know the ideographs that radicals stand for', () => {
    expect(cleanCharacter('⼀') + cleanCharacter('⽇')).toBe('一日')
  })

  it('should normalise composition and soft hyphens', () => {
    expect(cleanText('A\u030a')).toBe('Å')
    expect(cleanText('sam\u00adarbeid')).toBe('samarbeid')
  })

  it('should know spaces and glyphs without characters', () => {
    expect(isSpace('\u3000')).toBe(true)
    expect(isSpace('a')).toBe(false)
    expect(isUnmapped('\ufffd')).toBe(true)
    expect(isUnmapped('a')).toBe(false)
  })
})

describe('fontStyle', () => {
  it.each([
    ['ABCDEF+LMSans10-Bold', true],
    ['NimbusRomNo9L-Medi', true],
    ['CMBX12', true],
    ['SimHei', true],
    ['MinionPro-Medium', false],
    ['LMRoman10-Regular', false]
  ])('should tell the weight of %s', (name, bold) => {
    expect(fontStyle({name}).bold).toBe(bold)
  })

  it('should not call a Chinese font monospaced', () => {
    expect(fontStyle({name: 'SimSun', isMonospace: true}).mono).toBe(false)
    expect(fontStyle({name: 'Courier', isMonospace: false}).mono).toBe(true)
  })
})

describe('codeLines', () => {
  it('should rebuild indents and empty lines', () => {
    const mono = {mono: true}
    expect(
      codeLines([lineAt(100, 'if x:', mono), lineAt(112, 'y()', {...mono, x: 60}), lineAt(136, 'end', mono)])
    ).toEqual(['if x:', '  y()', '\nend'])
  })

  it('should join a line that the typesetter broke', () => {
    expect(codeLines([lineAt(100, 'a long ←↩', {mono: true}), lineAt(112, 'command', {mono: true})])).toEqual([
      'a longcommand'
    ])
  })
})

describe('isoOf', () => {
  it.each([
    ["D:20180412093000+02'00'", '2018-04-12T09:30:00+02:00'],
    ['D:20180412093000Z', '2018-04-12T09:30:00Z'],
    ['D:20180412', '2018-04-12'],
    ['2018-04-12T09:30:00+02:00', '2018-04-12T09:30:00+02:00'],
    ['yesterday', ''],
    [undefined, '']
  ])('should write %s as %s', (value, iso) => {
    expect(isoOf(value)).toBe(iso)
  })
})
