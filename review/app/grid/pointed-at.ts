/** What of the grid an event is on. */
export interface PointedAt {
  /** Place among the rows that are shown, from 0. */
  readonly row?: number
  readonly lang?: string
  readonly segment?: string
}

export function pointedAt(target: EventTarget | null): PointedAt {
  if (!(target instanceof Element)) return {}
  const {row} = target.closest<HTMLElement>('[data-row]')?.dataset ?? {}
  const {lang} = target.closest<HTMLElement>('[data-lang]')?.dataset ?? {}
  const {segment} = target.closest<HTMLElement>('[data-segment]')?.dataset ?? {}
  return {...(row !== undefined && {row: Number(row)}), ...(lang && {lang}), ...(segment && {segment})}
}
