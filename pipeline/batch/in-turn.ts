/** Runs what is asked for under one name one after the other, so that two hosts of a work never write its files at once. */
export function inTurn(): <T>(name: string, act: () => Promise<T>) => Promise<T> {
  const lines = new Map<string, Promise<unknown>>()
  return (name, act) => {
    const turn = (lines.get(name) ?? Promise.resolve()).then(act)
    const line: Promise<unknown> = turn
      .catch(() => {})
      .then(() => {
        if (lines.get(name) === line) lines.delete(name)
      })
    lines.set(name, line)
    return turn
  }
}
