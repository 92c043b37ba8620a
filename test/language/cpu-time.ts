/** Milliseconds of processor time that a function takes at best of three: what else runs on the machine counts little. */
export function cpuTime(run: () => void): number {
  const times = Array.from({length: 3}, () => {
    const before = process.cpuUsage()
    run()
    return process.cpuUsage(before).user / 1000
  })
  return Math.min(...times)
}
