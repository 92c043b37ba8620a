/** How many pages of a work may be read from their pictures now. */
export interface RecognitionShare {
  /** Pages that are left, which whoever reads some takes away; all where left out. The others are reported as `ocr:deferred`. */
  left?: number
  /** True when the time for reading is used up: no page is begun any more. Never where left out. */
  readonly over?: () => boolean
  /** Read none, and throw `RecognitionDue` where there are any: they have a queue of their own. */
  readonly queues?: boolean
}
