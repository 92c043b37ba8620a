import type {Section} from '../../model/index.ts'

/** The anchor of a section on a site: its id persists when the text changes. A letter before it, as ids in style sheets begin with one. */
export function sectionAnchor({id}: Pick<Section, 'id'>): string {
  return `s${id}`
}
