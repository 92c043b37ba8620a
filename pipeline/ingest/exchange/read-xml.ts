import type {Run} from '../../diagnostics/index.ts'
import type {Snapshot} from '../../model/source.ts'
import {parseXml, XmlUnusable} from '../office/parse-xml.ts'
import type {XmlElement} from '../office/xml-element.ts'
import {exchangePrefixes} from './prefixes.ts'

/** The root of an exchange file. Gives the file up with `exchange:xml-broken`. */
export function readXml({file, bytes}: Snapshot, run: Run): XmlElement {
  try {
    return parseXml(bytes, exchangePrefixes).root
  } catch (error) {
    if (!(error instanceof XmlUnusable)) throw error
    return run.fail('exchange:xml-broken', {kind: 'file', file}, {reason: error.message})
  }
}
