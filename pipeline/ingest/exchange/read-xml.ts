import type {Run} from '../../diagnostics/index.ts'
import type {Snapshot} from '../../model/source.ts'
import {parseXml, XmlUnusable} from '../office/parse-xml.ts'
import type {XmlElement} from '../office/xml-element.ts'
import {decode} from '../text/decode.ts'
import {exchangePrefixes} from './prefixes.ts'

/** The root of an exchange file, in the encoding that it declares. Gives the file up with `exchange:xml-broken` or `exchange:file-too-large`. */
export function readXml({file, bytes}: Snapshot, run: Run, mostElements?: number): XmlElement {
  try {
    return parseXml(Buffer.from(decode(bytes, declaredIn(bytes)).text), exchangePrefixes, mostElements).root
  } catch (error) {
    if (!(error instanceof XmlUnusable)) throw error
    const {reason, message} = error
    if (reason === 'elements') return run.fail('exchange:file-too-large', {kind: 'file', file}, {most: message})
    return run.fail('exchange:xml-broken', {kind: 'file', file}, {reason: message})
  }
}

/** What the XML declaration says, as far as it can be read before the encoding is known: older memories are in windows-1252 or GBK. */
function declaredIn(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD))
  const named = /^<\?xml\b[^>]*?\bencoding\s*=\s*["']([\w.:-]+)["']/u.exec(head)?.[1] ?? null
  // What can be read byte by byte is not in UTF-16, whatever it says.
  return named === null || /^utf-?16/iu.test(named) ? null : named
}

/** Bytes that hold every XML declaration. */
const HEAD = 200
