/** State that changes by replacement, and those who want to know. */
export interface Store<State> {
  get(): State
  /** Replaces some fields; listeners hear of it once, before the next frame. */
  set(change: Partial<State>): void
  listen(listener: () => void): () => void
}

export function createStore<State extends object>(initial: State): Store<State> {
  let state = initial
  let isQueued = false
  const listeners = new Set<() => void>()
  return {
    get: () => state,
    set(change) {
      state = {...state, ...change}
      if (isQueued) return
      isQueued = true
      queueMicrotask(() => {
        isQueued = false
        for (const listener of listeners) listener()
      })
    },
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    }
  }
}
