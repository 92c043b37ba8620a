import type {Document} from '../../model/index.ts'
import {safeUrl} from './safe-url.ts'

/** Where an edition's text comes from, as a link; null where nobody knows. A specimen comes from nowhere: its address is that of what it stands in for. */
export function sourceOf({authority, url}: Pick<Document, 'authority' | 'url'>): string | null {
  return authority === 'specimen' ? null : safeUrl(url)
}
