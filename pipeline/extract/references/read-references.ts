import {hanReferences} from './han-references.ts'
import {latinReferences} from './latin-references.ts'
import type {SpokenReference} from './spoken-reference.ts'

/**
 * The numbers of articles, chapters, points, annexes, tables and figures that a text sends its reader to, in order. The scripts tell the words apart,
 * so the text's language is not asked for: a Chinese text may say "Annex B".
 */
export function readReferences(text: string): readonly SpokenReference[] {
  if (!/[\p{N}§第附表图圖IVXA-H]/u.test(text)) return []
  return [...latinReferences(text), ...hanReferences(text)].sort((a, b) => a.start - b.start)
}
