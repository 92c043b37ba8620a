import type {Document} from '../model/index.ts'
import {toJson} from './json.ts'
import {schemaPath} from './schemas.ts'

/** `<part>.<lang>.json`. */
export function documentJson({$schema: _, ...document}: Document): string {
  return toJson({$schema: `../${schemaPath('document')}`, ...document})
}
