/** The stages, side by side: none imports another. */
const STAGES = ['ingest', 'extract', 'segment', 'identify', 'decisions', 'align', 'check', 'emit'].map(
  stage => `pipeline/${stage}`
)
const GROUND = ['pipeline/model', 'pipeline/diagnostics', 'pipeline/language']
const KEEPING = ['pipeline/store', 'pipeline/fetch']
const PIPELINE = [...GROUND, ...STAGES, 'pipeline']

/** What each room may import beside itself. A room that is not listed may import nothing of ours. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'pipeline/model': [],
  'pipeline/diagnostics': ['pipeline/model'],
  'pipeline/language': ['pipeline/model', 'pipeline/diagnostics'],
  ...Object.fromEntries(STAGES.map(stage => [stage, GROUND])),
  ...Object.fromEntries(KEEPING.map(room => [room, GROUND])),
  // pipeline.ts and what it is made of.
  pipeline: [...GROUND, ...STAGES],
  'pipeline/batch': [...PIPELINE, ...KEEPING],
  // The public API re-exports from every room.
  'pipeline/index.ts': [...PIPELINE, ...KEEPING, 'pipeline/batch'],
  // What the server and the app say to each other.
  'review/contract': ['pipeline/model'],
  'review/server': [...PIPELINE, ...KEEPING, 'pipeline/index.ts', 'review/contract'],
  'review/app': ['pipeline/model', 'pipeline/diagnostics', 'pipeline/language', 'review/contract'],
  cli: [...PIPELINE, ...KEEPING, 'pipeline/batch', 'pipeline/index.ts', 'review/server']
}

/** The room that a file stands in: `pipeline/align`, `review/server`, `cli`; `pipeline` for the files right in it. */
export function roomOf(path: string): string {
  if (path === 'pipeline/index.ts') return path
  const [first = '', second = '', ...deeper] = path.split('/')
  const inRoom = (first === 'pipeline' || first === 'review') && deeper.length > 0
  return inRoom ? `${first}/${second}` : first
}

/** True where a file may import another one of ours, both relative to the repository. */
export function mayImport(importer: string, imported: string): boolean {
  const [from, to] = [roomOf(importer), roomOf(imported)]
  return from === to || (MAY_IMPORT[from] ?? []).includes(to)
}
