import type {Answer} from '../fetch/request-once.ts'
import {sha256} from '../store/sha256.ts'
import type {SnapshotRecord} from '../store/snapshot-log.ts'

/** Headers that say something of the document; cookies and the server's own are left out. */
const KEPT = [
  'content-type',
  'content-language',
  'content-disposition',
  'last-modified',
  'etag',
  'date',
  'expires',
  'cache-control',
  'link',
  'x-robots-tag'
] as const

/** What is recorded of an answer. */
export function snapshotRecordOf(
  {part, lang, url}: {readonly part: string; readonly lang: string; readonly url: string},
  {url: finalUrl, headers, bytes}: Answer,
  {at, file, mediaType}: {readonly at: string; readonly file: string; readonly mediaType: string}
): SnapshotRecord {
  const kept = KEPT.flatMap(name => (headers[name] === undefined ? [] : [[name, headers[name]] as const]))
  return {
    v: 1,
    part,
    lang,
    url,
    finalUrl,
    fetched: at,
    file,
    sha256: sha256(bytes),
    bytes: bytes.length,
    mediaType,
    headers: Object.fromEntries(kept)
  }
}
