import {setFlagsFromString} from 'node:v8'

/**
 * Under a limit of two gibibytes and more V8 lets a heap grow to four times what lives in it before it collects, so that memory climbs for the first hundred works;
 * at twice it is even sooner and lower (`docs/scaling.md`). Workers have no flags of their own: it is the whole process's, and so for its owner to set, not
 * for the library.
 */
export function boundHeapGrowth(): void {
  setFlagsFromString('--heap-growing-percent=100')
}
