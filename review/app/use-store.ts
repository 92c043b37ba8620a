import {useEffect, useState} from 'preact/hooks'
import type {Store} from './store.ts'

/** The state of a store, drawn anew whenever it changes. */
export function useStore<State>(store: Store<State>): State {
  const [state, setState] = useState(store.get())
  useEffect(() => {
    setState(store.get())
    return store.listen(() => setState(store.get()))
  }, [store])
  return state
}
