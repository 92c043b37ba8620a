import {describe, expect, it} from 'vitest'
import {alignSegments, type SegmentBead} from '../../pipeline/align/index.ts'
import {lexiconsBeside} from '../../pipeline/align/lexicons-beside.ts'
import {readLexicon} from '../../pipeline/language/lexicon/format.ts'
import {trainOnTexts} from '../../pipeline/language/lexicon/train-texts.ts'

const pairsOf = (beads: unknown) =>
  (beads as readonly SegmentBead[]).map(([source, target]) => `${source.join('+')}-${target.join('+')}`)
const align = (pair: string, src: readonly string[], tgt: readonly string[], options = {}, types?: readonly string[]) =>
  pairsOf(
    alignSegments(
      {pair, docs: [{id: 'd', src: [...src], tgt: [...tgt], srcType: types, tgtType: types?.slice(0, tgt.length)}]},
      options
    ).d
  )

const en = [
  'The government is responsible for research.',
  'The agreement was signed in 2017.',
  'Fish and the environment are important for Norway.'
]

describe('aligning other languages', () => {
  it('should look Nynorsk up with Bokmål, where the order does not help', () => {
    const nn = [
      'Regjeringa har ansvaret for forskinga.',
      'Ikkje ta med dette.',
      'Avtalen vart underskriven i 2017.',
      'Fisk og miljø er viktig for Noreg.'
    ]
    expect(align('nn-en', nn, en)).toEqual(['0-0', '1-', '2-1', '3-2'])
  })

  it('should find the items of a Nynorsk list in another order as it finds those of a Bokmål list', () => {
    const nn = [
      'Tiltak',
      'Redusere utsleppa frå transport med 50 prosent innan 2030',
      'Byggje ut kollektivtrafikken i dei store byane',
      'Gje støtte til elbussar',
      'Styrkje forskinga på batteri'
    ]
    const nb = [
      'Tiltak',
      'Redusere utslippene fra transport med 50 prosent innen 2030',
      'Bygge ut kollektivtrafikken i de store byene',
      'Gi støtte til elbusser',
      'Styrke forskningen på batterier'
    ]
    const items = [
      'Measures',
      'Strengthen battery research',
      'Expand public transport in the big cities',
      'Reduce emissions from transport by 50 per cent by 2030'
    ]
    const types = ['h2', 'li', 'li', 'li', 'li']
    const found = align('nn-en', nn, items, {}, types)
    expect(found).toEqual(align('nb-en', nb, items, {}, types))
    expect(found).toEqual(expect.arrayContaining(['0-0', '1-3', '4-1']))
  })

  it.each([
    [
      'sv',
      ['Regeringen ansvarar för forskning.', 'Avtalet undertecknades 2017.', 'Fisk och miljö är viktiga för Norge.']
    ],
    [
      'da',
      [
        'Regeringen har ansvaret for forskning.',
        'Aftalen blev underskrevet i 2017.',
        'Fisk og miljø er vigtige for Norge.'
      ]
    ]
  ])('should align %s with Bokmål and English without a lexicon', (lang, texts) => {
    const nb = [
      'Regjeringen har ansvaret for forskning.',
      'Avtalen ble undertegnet i 2017.',
      'Fisk og miljø er viktig for Norge.'
    ]
    expect(align(`${lang}-nb`, texts, nb)).toEqual(['0-0', '1-1', '2-2'])
    expect(align(`${lang}-en`, texts, en)).toEqual(['0-0', '1-1', '2-2'])
  })

  it('should read traditional Chinese, and look up what both scripts write alike', () => {
    const hant = ['政府負責研究。', '協議於2017年簽署。', '魚和環境對挪威很重要。']
    expect(align('en-zh-Hant', en, hant)).toEqual(['0-0', '1-1', '2-2'])
  })

  it('should use a lexicon that the user trained for languages that have none', () => {
    const lessons = [
      ['kala ja meri', 'poisson et mer'],
      ['kala ja metsä', 'poisson et forêt'],
      ['meri ja metsä', 'mer et forêt'],
      ['talo ja meri', 'maison et mer'],
      ['talo ja kala', 'maison et poisson']
    ] as const
    const {text} = trainOnTexts(() => lessons, ['fi', 'fr'])
    const options = {lexicon: lexiconsBeside([readLexicon(text)])}
    const fi = ['kala kala', 'metsä metsä', 'talo talo']
    const fr = ['forêt forêt', 'maison maison']
    expect(align('fi-fr', fi, fr, options)).toEqual(['0-', '1-0', '2-1'])
  })
})
