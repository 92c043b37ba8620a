import type {PairProgress} from '../../contract/work-entry.ts'
import {say} from '../words/say.ts'

/** How much of something is decided, and how much of that approved. */
export function ProgressBar({label, progress}: {readonly label: string; readonly progress: Omit<PairProgress, 'key'>}) {
  const {rows, decided, approved} = progress
  const part = (count: number) => `${rows === 0 ? 0 : (100 * count) / rows}%`
  return (
    <div
      class="progress"
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={rows}
      aria-valuenow={decided}
      aria-valuetext={say('progress.value', {decided, rows, approved})}
    >
      <span class="decided" style={{width: part(decided)}} />
      <span class="approved" style={{width: part(approved)}} />
    </div>
  )
}
