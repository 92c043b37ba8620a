import {describe, expect, it} from 'vitest'
import {crossOutRepeats} from '../../../pipeline/ingest/pdf/cross-out-repeats.ts'

const objects = (count: number, body: string): Buffer =>
  Buffer.from(`%PDF-1.7\n${`7 0 obj\n${body}\nendobj\n`.repeat(count)}8 0 obj\n<< >>\nendobj\n`, 'latin1')
const heads = (bytes: Uint8Array): number => Buffer.from(bytes).toString('latin1').split(' obj\n').length - 1

describe('repeats of an object', () => {
  it('should be crossed out save the last where their strings do not end', () => {
    const file = objects(2000, '<< /Title (Plan (for havet) >>')
    expect(heads(crossOutRepeats(file))).toBe(2)
    expect(file).toHaveLength(objects(2000, '<< /Title (Plan (for havet) >>').length)
  })

  it('should not be touched where every string ends, however many they are', () => {
    expect(heads(crossOutRepeats(objects(2000, '<< /Title (Plan \\( for (havet)) >>')))).toBe(2001)
  })

  it('should not be touched in a file that was saved a few times', () => {
    expect(heads(crossOutRepeats(objects(5, '<< /Title (Plan >>')))).toBe(6)
  })
})
