import {describe, expect, it} from 'vitest'
import {listRole} from '../../pipeline/extract/list-role.ts'

describe('listRole', () => {
  it.each([
    ['Både Kina og Norge vil fremme forskjellige typer samarbeidsaktiviteter, blant annet å:', 'activities'],
    ['Partane skal gjennomføre desse tiltaka:', 'activities'],
    ['Both parties will promote various activities, including:', 'activities'],
    ['The following measures will be taken:', 'activities'],
    ['双方将推动各类合作活动，其中包括：', 'activities'],
    ['Handlingsplanen oppmuntrer særlig til samarbeid innen følgende områder:', 'priority-areas'],
    ['Departementet vil prioritere desse områda:', 'priority-areas'],
    ['The plan particularly encourages cooperation in the following areas:', 'priority-areas'],
    ['Our priorities are:', 'priority-areas'],
    ['Instituttet skal i 2025 prioritere:', 'priority-areas'],
    ['In 2025, the Institute is to give priority to:', 'priority-areas'],
    ['2025年，研究所应优先开展：', 'priority-areas'],
    ['行动计划特别鼓励在以下领域开展合作：', 'priority-areas'],
    ['Activities are encouraged in these priority areas:', 'priority-areas']
  ])('should read “%s”', (introduction, role) => {
    expect(listRole(introduction)).toBe(role)
  })

  it.each([
    'Komiteen skal:',
    'Følgende områder er vernet:',
    'The committee consists of:',
    'The action plan has three annexes:',
    '委员会应：',
    '行动计划包括：'
  ])('should not say more of “%s” than that it introduces a list', introduction => {
    expect(listRole(introduction)).toBe('list')
  })
})
