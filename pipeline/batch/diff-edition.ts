import type {Run} from '../diagnostics/index.ts'
import {identify} from '../identify/index.ts'
import type {Edition, Work} from '../model/index.ts'
import {readEdition} from '../read-edition.ts'
import {sha256} from '../store/sha256.ts'
import {type StructuralChange, structuralDiff} from './structural-diff.ts'

export interface EditionVersion {
  /** Names it in places, relative to the root. */
  readonly file: string
  readonly bytes: Uint8Array
}

/** Two versions of an edition. */
export interface EditionVersions {
  readonly of: {
    readonly work: Pick<Work, 'profile' | 'parts'>
    readonly part: string
    readonly lang: string
    readonly edition: Edition
  }
  readonly before: EditionVersion
  readonly after: EditionVersion
}

/**
 * What two versions of an edition differ in; null where one of them cannot be read, which is reported.
 *
 * @param ocr scanned pages are read from their pictures; on unless `false`
 */
export async function diffEdition(
  {of: {work, part, lang, edition}, before, after}: EditionVersions,
  run: Run,
  {ocr = true}: {readonly ocr?: boolean} = {}
): Promise<readonly StructuralChange[] | null> {
  const read = async ({file, bytes}: EditionVersion) => {
    // The media type is that of the file that stands there; a version may be of another one, which its bytes tell.
    const {mediaType: _, ...rest} = edition
    const found = await readEdition({part, lang, edition: rest, file, bytes, sha256: sha256(bytes), ocr}, work, run)
    return found && {part, lang, draft: found.draft}
  }
  const [old, fresh] = [await read(before), await read(after)]
  if (!old || !fresh) return null
  const first = identify([old], [], run)
  const second = identify([fresh], first.lock, run)
  const [from, to] = [first.documents[0], second.documents[0]]
  return from && to ? structuralDiff(from, to) : null
}
