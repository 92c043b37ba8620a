import {describe, expect, it} from 'vitest'
import {findEngine} from '../../../pipeline/ingest/ocr/engine.ts'
import {PageTooSlow} from '../../../pipeline/ingest/ocr/page-too-slow.ts'
import {openRecogniser} from '../../../pipeline/ingest/ocr/recogniser.ts'
import {picture, textLines} from './picture.ts'

describe('the recogniser', () => {
  it('should give up a page that is not read in its time, and have another thread for the next', async () => {
    const {engine} = findEngine()
    if (engine === null) throw new Error('no engine')
    const recogniser = openRecogniser(engine, 'nor', 300, 1, 1)
    const image = picture(400, 200, textLines(20, 380, 20, 180))
    const read = () => recogniser.recognise(image, [[0, 0, 400, 200]], new AbortController().signal)
    const [first, second] = await Promise.allSettled([read(), read()])
    await recogniser.close()
    for (const page of [first, second]) expect(page).toMatchObject({status: 'rejected', reason: new PageTooSlow(0.001)})
  })
})
