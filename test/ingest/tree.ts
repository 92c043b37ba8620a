import type {Nodes, Root} from 'mdast'
import {collectingRun, FileUnusable} from '../../pipeline/diagnostics/index.ts'
import {ingest} from '../../pipeline/ingest/ingest.ts'
import type {Snapshot, Source} from '../../pipeline/model/source.ts'

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Bytes of a text in which every character is under 256: windows-1252 without its own signs. */
export const latin1 = (text: string): Uint8Array => Uint8Array.from(text, character => character.charCodeAt(0))

/** Ingests; a file that is given up has no source. */
export async function read(snapshot: Snapshot): Promise<{source: Source | null; rules: readonly string[]}> {
  const run = collectingRun()
  try {
    const source = await ingest(snapshot, run)
    return {source, rules: run.diagnostics.map(({rule}) => rule)}
  } catch (error) {
    if (!(error instanceof FileUnusable)) throw error
    return {source: null, rules: run.diagnostics.map(({rule}) => rule)}
  }
}

export const readText = (text: string, file = 'a.md') => read({file, bytes: utf8(text)})

export function* nodesOf(node: Nodes): Generator<Nodes> {
  yield node
  if ('children' in node) for (const child of node.children) yield* nodesOf(child)
}

/** Each text node's value with the characters of the source that its place names. */
export function written(root: Root, text: string): readonly (readonly [value: string, source: string])[] {
  return [...nodesOf(root)].flatMap(node => {
    const place = node.type === 'text' ? node.data?.places?.[0] : undefined
    return node.type === 'text' && place?.kind === 'text'
      ? [[node.value, text.slice(place.start.offset, place.end.offset)] as const]
      : []
  })
}
