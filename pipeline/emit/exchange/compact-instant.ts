/** `2026-11-01T12:00:00Z` → `20261101T120000Z`, as TMX writes dates; a date alone is its midnight in UTC. */
export function compactInstant(instant: string): string {
  return `${new Date(instant).toISOString().slice(0, 'YYYY-MM-DDTHH:MM:SS'.length).replace(/[-:]/gu, '')}Z`
}
