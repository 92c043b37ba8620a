import {describe, expect, it} from 'vitest'
import {joint, vocabularyOf} from '../../../pipeline/ingest/pdf/join-lines.ts'

const none = vocabularyOf([])
const join = (left: string, right: string, words = none): string => {
  const {drop, glue} = joint(left, right, words)
  return left.slice(0, left.length - drop) + glue + right
}

describe('joint', () => {
  it('should join a word that was cut', () => {
    expect(join('som innehol-', 'der filer')).toBe('som inneholder filer')
    expect(join('for forsk\u00ad', 'ning')).toBe('for forskning')
  })

  it('should keep a hyphen that the document has elsewhere', () => {
    expect(join('a low-', 'carbon society', vocabularyOf(['our low-carbon plan']))).toBe('a low-carbon society')
    expect(join('a multi-', 'lateral plan', vocabularyOf(['a multilateral plan']))).toBe('a multilateral plan')
  })

  it('should keep a hyphen that stands for the rest of a compound', () => {
    expect(join('forsknings-', 'og innovasjonsråd')).toBe('forsknings- og innovasjonsråd')
    expect(join('short-', 'and long-term')).toBe('short- and long-term')
  })

  it('should join a word that is cut before such a word where the document has it whole', () => {
    expect(join('the gover-', 'nor decides', vocabularyOf(['the governor of the county']))).toBe('the governor decides')
    expect(join('both pre-', 'and post-war', vocabularyOf(['the governor of the county']))).toBe(
      'both pre- and post-war'
    )
  })

  it('should keep a hyphen before capitals and after numbers and abbreviations', () => {
    expect(join('i Nord-', 'Norge')).toBe('i Nord-Norge')
    expect(join('en 17-', 'åring')).toBe('en 17-åring')
    expect(join('av EU-', 'programmet')).toBe('av EU-programmet')
  })

  it('should keep the hyphen of an English compound whose parts are words of the document', () => {
    const words = vocabularyOf(['the laptop and the laptop', 'a specific and a specific thing'])
    expect(join('of the laptop-', 'specific support for the user', words)).toBe(
      'of the laptop-specific support for the user'
    )
  })

  it('should keep the hyphen of an English ending that is written with one, not of a word that has grown together', () => {
    expect(join('that is a region-', 'wide rule for the')).toBe('that is a region-wide rule for the')
    expect(join('that is a nation-', 'wide rule for the')).toBe('that is a nationwide rule for the')
  })

  it('should keep a hyphen beside a relative that has it', () => {
    expect(join('is a multi-', 'tasking, multi-user system')).toBe('is a multi-tasking, multi-user system')
  })

  it('should join a word of a text in capitals', () => {
    expect(join('LOSS OR IN-', 'ABILITY TO USE')).toBe('LOSS OR INABILITY TO USE')
  })

  it('should join capitals that were cut, and not two names', () => {
    expect(join('an EEP-', 'ROM')).toBe('an EEPROM')
    expect(join('an EFTA-', 'EU treaty', vocabularyOf(['EFTA and the rest']))).toBe('an EFTA-EU treaty')
  })

  it('should put no space behind a dash that none stands before', () => {
    expect(join('i perioden 2017–', '2020')).toBe('i perioden 2017–2020')
    expect(join('the agreement –', 'signed today')).toBe('the agreement – signed today')
  })

  it('should not keep the hyphen of a Norwegian compound', () => {
    const words = vocabularyOf(['en bruker og en bruker', 'en konto og en konto'])
    expect(join('det er en bruker-', 'konto som er den', words)).toBe('det er en brukerkonto som er den')
  })

  it('should put a space between words and none between Han characters', () => {
    expect(join('the parties', 'agree')).toBe('the parties agree')
    expect(join('双方应加强', '合作。')).toBe('双方应加强合作。')
  })

  it('should not put a space into an address', () => {
    expect(join('see https://example.org/', 'plan/2018')).toBe('see https://example.org/plan/2018')
  })

  it('should not drop the hyphen of code', () => {
    expect(joint('run dpkg-', 'reconfigure', none, true)).toEqual({drop: 0, glue: ''})
  })

  it("should keep written hyphens where the typesetter's own are of another kind", () => {
    const own = vocabularyOf(['a line that is cut by the type\u2010', 'setter, and an\u2010', 'other one'])
    expect(join('later ex\u2010', 'tended', own)).toBe('later extended')
    expect(join('zero-', 'emission ships', own)).toBe('zero-emission ships')
  })
})
