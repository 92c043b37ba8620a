import {expect, it} from 'vitest'
import {featureIndex} from '../../pipeline/align/feature-names.ts'
import {shapeFeature} from '../../pipeline/align/features.ts'

it('should know the shape of a bead from either side', () => {
  expect(shapeFeature(1, 2)).toBe(featureIndex['1-2'])
  expect(shapeFeature(2, 1)).toBe(featureIndex['1-2'])
  expect(shapeFeature(0, 3)).toBe(featureIndex.gap)
})

it('should have one for units that three languages tie together, larger than any bead of the search', () => {
  expect(shapeFeature(6, 6)).toBe(featureIndex.larger)
  expect(shapeFeature(1, 9)).toBe(featureIndex.larger)
})
