import type {Refusal} from '../../contract/draft-decision.ts'
import {WINDOW_HEADER} from '../../contract/window-header.ts'
import {windowName} from './window-name.ts'

/** The server answered, and said no. */
export class RequestRefused extends Error {
  override readonly name = 'RequestRefused'
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(refusal.error)
    this.refusal = refusal
  }
}

/**
 * Asks the server for JSON.
 *
 * @throws RequestRefused where it says no; TypeError where it cannot be reached
 */
export async function request<Answer>(path: string, body?: unknown): Promise<Answer> {
  const response = await fetch(path, {
    ...(body !== undefined && {
      method: 'POST',
      headers: {'Content-Type': 'application/json', [WINDOW_HEADER]: windowName()},
      body: JSON.stringify(body)
    })
  })
  if (response.ok) return (await response.json()) as Answer
  throw new RequestRefused((await response.json().catch(() => ({error: 'failed'}))) as Refusal)
}

/** The address of a part, or of something below it. */
export function partPath(work: string, part: string, ...below: readonly string[]): string {
  return ['/api/works', work, 'parts', part, ...below]
    .map((name, i) => (i === 0 ? name : encodeURIComponent(name)))
    .join('/')
}
