import {describe, expect, it} from 'vitest'
import {isLabel} from '../../pipeline/identify/label.ts'
import {resemblance} from '../../pipeline/identify/resemblance.ts'

describe('resemblance', () => {
  const [latin, han] = [resemblance(false), resemblance(true)]

  it('should call texts alike that differ in one letter, and not unrelated ones', () => {
    expect(latin.alike('Avtalen gjelder forskning.', 'Avtalen gjeller forskning.')).toBeGreaterThan(0.8)
    expect(latin.alike('Avtalen gjelder forskning.', 'Partene møtes hvert år.')).toBeLessThan(0.2)
    expect(han.alike('双方每年举行会议。', '双方每年举办会议。')).toBeGreaterThan(0.6)
    expect(han.alike('双方每年举行会议。', '有效期为四年。')).toBeLessThan(0.2)
  })

  it('should not mind punctuation, case and white space', () => {
    expect(latin.alike('Energi, klima og miljø', 'energi – klima og miljø.')).toBe(1)
    expect(han.alike('能源与 环境。', '能源与环境')).toBe(1)
  })

  it('should tell long texts apart that share many short runs', () => {
    const one =
      'Departementet skal følge opp planen sammen med direktoratet og de andre partene i samarbeidet om forskning og høyere utdanning.'
    const other =
      'Partene er enige om at utgiftene til møtene i komiteen dekkes av det landet som er vertskap for møtet det året det gjelder.'
    expect(latin.alike(one, other)).toBeLessThan(0.15)
  })

  it('should say how much of a text stands in another', () => {
    expect(latin.within('gjelder forskning', 'Avtalen gjelder forskning ved universitetene.')).toBe(1)
    expect(latin.within('noe annet', 'Avtalen gjelder forskning.')).toBeLessThan(0.2)
  })

  it('should call texts without letters alike only where they are the same', () => {
    expect(latin.alike('–', '–')).toBe(1)
    expect(latin.alike('–', '*')).toBe(0)
    expect(latin.within('', 'noe')).toBe(0)
  })
})

describe('isLabel', () => {
  it.each(['', '12', '12 %', 'Artikkel 4', '31. august 2017', '第四条', '（一）', '§ 4', '2017年'])(
    'should call %j a label',
    text => {
      expect(isLabel(text)).toBe(true)
    }
  )

  it.each(['Energi', 'Artikkel 4 Økonomi', '能源与环境', '第四条 范围', 'helse og velferd'])(
    'should not call %j a label',
    text => {
      expect(isLabel(text)).toBe(false)
    }
  )
})
