import {posix} from 'node:path'
import type {OfficePackage} from '../office/open-package.ts'
import {elements} from '../office/xml-element.ts'

/** What a part refers to. `target` is the name of another part, or, where `external`, an address. */
export interface Relationship {
  /** Last step of the type's address: `hyperlink`, `image`, `styles` … */
  readonly type: string
  readonly target: string
  readonly external: boolean
}

/** The relationships of a part by id; those of the package itself for `''`. */
export function relationships(office: OfficePackage, part: string): ReadonlyMap<string, Relationship> {
  const folder = posix.dirname(part)
  const file = part === '' ? '_rels/.rels' : posix.join(folder, '_rels', `${posix.basename(part)}.rels`)
  const found = new Map<string, Relationship>()
  for (const {attributes} of elements(office.optional(file), 'rel:Relationship')) {
    const {Id: id, Type: type = '', Target: target = ''} = attributes
    const external = attributes.TargetMode === 'External'
    if (id === undefined) continue
    const resolved = target.startsWith('/') ? target.slice(1) : posix.join(part === '' ? '' : folder, target)
    found.set(id, {type: type.slice(type.lastIndexOf('/') + 1), target: external ? target : resolved, external})
  }
  return found
}

/** The part of a type that a part refers to: the first one, or the name that Word uses. */
export function relatedPart(found: ReadonlyMap<string, Relationship>, type: string, otherwise: string): string {
  for (const relationship of found.values())
    if (relationship.type === type && !relationship.external) return relationship.target
  return otherwise
}
