import type {MessagePort} from 'node:worker_threads'
import type {PageStretch} from '../model/page-readers.ts'

/** What a thread needs to read stretches of a file's pages for another one. */
export interface SharedPages {
  readonly file: string
  readonly bytes: SharedArrayBuffer
  readonly stretches: readonly PageStretch[]
  /** One number: the index of the first stretch that nobody has taken. */
  readonly next: SharedArrayBuffer
}

/** A work's thread says that others may read pages of its file, each answering at a port of its own. */
export interface PageOffer {
  readonly work: string
  readonly pages: SharedPages
  readonly ports: readonly MessagePort[]
}

/** What a helper answers: a stretch that it read, or that it will read no more. */
export type HelperAnswer = {readonly index: number; readonly read: unknown} | 'ended'

/** Takes the next stretch that nobody has taken; null where none is left. */
export function takeStretch({
  stretches,
  next
}: SharedPages): {readonly index: number; readonly stretch: PageStretch} | null {
  const index = Atomics.add(new Int32Array(next), 0, 1)
  const stretch = stretches[index]
  return stretch ? {index, stretch} : null
}

/** Some stretch is left that nobody has taken. */
export function hasStretches({stretches, next}: SharedPages): boolean {
  return Atomics.load(new Int32Array(next), 0) < stretches.length
}
