/*
 * Runs in a thread of a process that builds a work apart: ends the process where the one that asked for the work is gone. The thread that builds does not
 * hear of that while it is busy, and what is at a work on which builds end may be busy for ever.
 */

/** Milliseconds between two looks. */
const LOOK = 500

const parent = process.ppid

setInterval(() => {
  if (isGone()) process.kill(process.pid, 'SIGKILL')
}, LOOK)

function isGone(): boolean {
  try {
    process.kill(parent, 0)
    // Where the parent's number lives on, as nobody has asked how it ended, the system has given its children another parent.
    return process.ppid !== parent
  } catch {
    return true
  }
}
