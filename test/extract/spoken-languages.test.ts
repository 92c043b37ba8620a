import {describe, expect, it} from 'vitest'
import {structured, textsIn} from './structured.ts'

const languages = async (text: string) =>
  textsIn((await structured(`# Forskrift\n\n## Mål\n\n${text}\n`)).sections)
    .filter(block => block.text.length > 20)
    .map(block => ('lang' in block ? block.lang : undefined) ?? 'nb')

describe('the language of a block', () => {
  it('should be its own where it has words of it', async () => {
    expect(await languages('Kommunane skal ikkje søkje før dei har fått svar frå departementet om saka.')).toEqual([
      'nn'
    ])
    expect(await languages('The parties shall cooperate on research and education in both of the countries.')).toEqual([
      'en'
    ])
  })

  it('should not be Nynorsk for the endings of foreign names', async () => {
    const names =
      'Sammenhengende bestand av stortare (Laminaria hyperborea) eller sukkertare (Saccharina latissima) på minst 0,5 dekar'
    expect(await languages(names)).toEqual(['nb'])
  })
})
