import {describe, expect, it} from 'vitest'
import {uprightPages} from '../../../pipeline/ingest/pdf/turned-pages.ts'
import {pageOf, spanAt} from './lines.ts'

const words = 'A wide table that is set along the longer side of the page'
const at = (angle: number, box: readonly [number, number, number, number]) => ({...spanAt(0, words, {angle}), box})

describe('uprightPages', () => {
  it.each([
    [90, [300, 100, 310, 400], [100, 285, 400, 295]],
    [270, [300, 100, 310, 400], [442, 300, 742, 310]]
  ] as const)('should turn a page whose text runs at %i degrees, and know the way back', (angle, box, turned) => {
    const upright = uprightPages([pageOf({spans: [at(angle, box)]})])
    const [page] = upright.pages
    expect([page?.width, page?.height]).toEqual([842, 595])
    expect(page?.spans[0]).toMatchObject({angle: 0, box: turned, baseline: turned[1] + 8})
    expect(upright.boxOnFile(1, turned)).toEqual(box)
  })

  it('should not turn a page for a stamp in its margin', () => {
    const page = pageOf({spans: [at(270, [10, 100, 20, 400]), spanAt(100, words.repeat(2))]})
    expect(uprightPages([page]).pages).toEqual([page])
  })
})
