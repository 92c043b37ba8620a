import {createHash} from 'node:crypto'

/** First 16 hex digits of SHA-256 over the part and the ids of the unit's members, sorted. */
export function unitId(part: string, members: readonly string[]): string {
  return createHash('sha256')
    .update(JSON.stringify([part, ...[...members].sort()]))
    .digest('hex')
    .slice(0, 16)
}
