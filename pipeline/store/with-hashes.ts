import type {RecognitionShare} from '../model/recognition-share.ts'
import {sha256} from './sha256.ts'
import type {StoredEdition, WorkFolder} from './work-folder.ts'

/** A folder whose editions carry the SHA-256 of their bytes, as the pipeline takes them. */
export type HashedFolder = Omit<WorkFolder, 'editions' | 'replaced'> & {
  readonly editions: readonly (StoredEdition & {
    readonly sha256: string
    readonly ocr: boolean
    readonly share: RecognitionShare
  })[]
  readonly replaced: HashedFolder | null
}

/** What the pipeline takes of a work's folder and of the one it replaces. `ocr`: read scanned pages from their pictures, `share`: how many of them. */
export function withHashes(folder: WorkFolder, ocr = true, share: RecognitionShare = {}): HashedFolder {
  const {editions, replaced} = folder
  return {
    ...folder,
    editions: editions.map(edition => ({...edition, sha256: sha256(edition.bytes), ocr, share})),
    replaced: replaced && withHashes(replaced, ocr)
  }
}
