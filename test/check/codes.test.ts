import {describe, expect, it} from 'vitest'
import {checkCodes} from '../../pipeline/check/check-codes.ts'
import {unitPairs} from '../../pipeline/check/unit-side.ts'
import {alignedPart} from './aligned-work.ts'

function told(nb: string, en: string): readonly (string | undefined)[] {
  const {alignment, documents} = alignedPart({langs: ['nb', 'en'], units: [{nb, en}]})
  return [...unitPairs(alignment, documents)].flatMap(checkCodes).map(({actual, fix}) => `${actual} → ${fix?.text}`)
}

describe('checkCodes', () => {
  it('should find a slip in a name with digits, with a fix', () => {
    expect(told('Utslippet av CO2 og PM10 skal ned.', 'Emissions of CO3 and PM10 are to fall.')).toHaveLength(1)
    expect(told('Bygg for amd64.', 'Build for amd46.')[0]).toContain('amd46 →')
  })

  it('should not mind capitals, translated names and addresses', () => {
    expect(told('Dom0 starter på E39.', 'The dom0 starts on the E39.')).toEqual([])
    expect(told('Se G20 og www.example.no/id12.', 'See the G20 and www.example.no/id13.')).toEqual([])
  })
})
