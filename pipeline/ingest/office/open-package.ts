import {crc32, inflateRawSync} from 'node:zlib'
import type {Run} from '../../diagnostics/index.ts'
import type {Place} from '../../model/place.ts'
import type {Snapshot} from '../../model/source.ts'
import {listEntries, type ZipEntry} from './list-entries.ts'
import {type ParsedXml, parseXml, XmlUnusable} from './parse-xml.ts'
import type {XmlElement} from './xml-element.ts'

/** The parts of a zipped office file that Samsvar asks for. */
export interface OfficePackage {
  has(name: string): boolean
  /** A part that the document cannot do without: gives the file up where it is missing or broken. */
  required(name: string): XmlElement
  /** A part that says more of the document: undefined where it is missing, or, with a report, broken. */
  optional(name: string): XmlElement | undefined
}

/** Parts of a package. Books with a picture a page have some thousand. */
const MOST_ENTRIES = 20_000
/** Bytes of one part after inflation. The text of a thousand pages is some 20 MB of XML. */
const LARGEST_PART = 96 * 2 ** 20
/** Bytes of all parts that are read, after inflation. */
const LARGEST_WHOLE = 192 * 2 ** 20

/** First bytes of an OLE compound file: Word's format before 2007, and the wrapper of an encrypted package. */
const compoundFile = [0xd0, 0xcf, 0x11, 0xe0]

/**
 * Opens a DOCX or ODT. Only parts that are asked for are inflated, each within limits that hold whatever sizes the zip's directory
 * claims. Gives the file up with `office:zip-broken`, `office:too-large`, `office:encrypted` or `office:legacy-format`.
 */
export async function openPackage(
  snapshot: Snapshot,
  prefixes: Readonly<Record<string, string>>,
  run: Run
): Promise<OfficePackage> {
  const place: Place = {kind: 'file', file: snapshot.file}
  const {bytes} = snapshot
  if (compoundFile.every((byte, index) => bytes[index] === byte))
    run.fail(holdsEncryptedPackage(bytes) ? 'office:encrypted' : 'office:legacy-format', place)
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const listed = await listEntries(buffer, MOST_ENTRIES).catch(() => null)
  if (listed === null) run.fail('office:zip-broken', place)
  if (listed === 'too many') run.fail('office:too-large', place, {limit: MOST_ENTRIES, unit: 'parts'})
  const entries: ReadonlyMap<string, ZipEntry> = listed
  let read = 0
  return {has: name => entries.has(name), required, optional}

  function required(name: string): XmlElement {
    if (!entries.has(name)) run.fail('office:content-missing', place, {part: name})
    try {
      return parse(name)
    } catch (error) {
      if (!(error instanceof XmlUnusable)) throw error
      return run.fail(error.reason === 'elements' ? 'office:too-large' : 'office:xml-broken', place, {
        part: name,
        reason: error.message,
        limit: error.message,
        unit: 'elements'
      })
    }
  }

  function optional(name: string): XmlElement | undefined {
    if (!entries.has(name)) return undefined
    try {
      return parse(name)
    } catch (error) {
      if (!(error instanceof XmlUnusable)) throw error
      run.report('office:part-unreadable', place, {part: name, reason: error.message})
      return undefined
    }
  }

  function parse(name: string): XmlElement {
    const {root, flattened}: ParsedXml = parseXml(inflate(name), prefixes)
    if (flattened) run.report('office:too-deep', place, {part: name})
    return root
  }

  function inflate(name: string): Uint8Array {
    const entry = entries.get(name)
    if (!entry) return run.fail('office:content-missing', place, {part: name})
    if (entry.encrypted) run.fail('office:encrypted', place)
    const left = Math.min(LARGEST_PART, LARGEST_WHOLE - read)
    if (entry.size > left) run.fail('office:too-large', place, {limit: left, unit: 'bytes'})
    const packed = buffer.subarray(entry.start, entry.start + entry.packedSize)
    const inflated = entry.deflated ? unpack(packed, left) : packed
    if (crc32(inflated) !== entry.crc32) run.fail('office:zip-broken', place)
    read += inflated.length
    return inflated
  }

  function unpack(packed: Uint8Array, left: number): Uint8Array {
    try {
      return inflateRawSync(packed, {maxOutputLength: left})
    } catch (error) {
      const large = error instanceof RangeError
      return large
        ? run.fail('office:too-large', place, {limit: left, unit: 'bytes'})
        : run.fail('office:zip-broken', place)
    }
  }
}

/** An encrypted OOXML file has its package in a stream of this name (MS-OFFCRYPTO 2.3.4.4); names in a compound file are UTF-16. */
function holdsEncryptedPackage(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from('EncryptedPackage', 'utf16le')
  )
}
