/** Columns of the bar. */
const BAR = 16

/** `████████░░░░░░░░ [4/8]` */
export function progressBar(done: number, total: number): string {
  const filled = total === 0 ? 0 : Math.min(BAR, Math.round((done / total) * BAR))
  return `${'█'.repeat(filled)}${'░'.repeat(BAR - filled)} [${done}/${total}]`
}
