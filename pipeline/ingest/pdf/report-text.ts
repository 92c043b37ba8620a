import type {Run} from '../../diagnostics/index.ts'
import type {Page} from './page.ts'

/** A page whose glyphs lack characters in this share is reported. */
const unmappedShare = 0.05
/** A picture that covers this share of a page without text is a scan. */
const scanShare = 0.25

/** Reports pages whose text cannot be trusted: pictures without text, and glyphs without characters. */
export function reportText(pages: readonly Page[], file: string, run: Run): void {
  for (const page of pages) {
    const place = {kind: 'page', file, page: page.number, boxes: []} as const
    if (page.glyphs === 0) {
      const covered = page.pictures.reduce((sum, box) => sum + (box[2] - box[0]) * (box[3] - box[1]), 0)
      if (covered > scanShare * page.width * page.height) run.report('pdf:image-only', place, {page: page.number})
    } else if (page.unmapped > unmappedShare * page.glyphs) {
      run.report('pdf:unmapped-text', place, {
        page: page.number,
        share: Math.round((100 * page.unmapped) / page.glyphs)
      })
    }
  }
}
