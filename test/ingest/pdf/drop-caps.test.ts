import {describe, expect, it} from 'vitest'
import {withSetInitials} from '../../../pipeline/ingest/pdf/drop-caps.ts'
import {joinSpans} from '../../../pipeline/ingest/pdf/line.ts'
import {spanAt} from './lines.ts'

const lines = [100, 116, 132].map((y, i) => spanAt(y, ['ndia signed', 'the agreement', 'with Norway'][i]!, {x: 82}))

describe('withSetInitials', () => {
  it('should make a dropped initial the first letter of its word', () => {
    const [cap, first] = withSetInitials([spanAt(132, 'I', {x: 50, size: 55}), ...lines])
    expect(cap).toMatchObject({size: 10, baseline: 100})
    expect(joinSpans([cap!, first!])).toBe('India signed')
  })

  it('should not touch a large letter that stands beside one line', () => {
    const spans = [spanAt(132, 'A', {x: 50, size: 30}), spanAt(132, 'ction plan', {x: 68})]
    expect(withSetInitials(spans)).toEqual(spans)
  })

  it('should not touch a letter whose baseline is that of no line', () => {
    const spans = [spanAt(125, 'I', {x: 50, size: 50}), ...lines]
    expect(withSetInitials(spans)).toEqual(spans)
  })
})
