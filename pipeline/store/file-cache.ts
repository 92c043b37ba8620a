import cacache from 'cacache'
import type {Cache} from '../diagnostics/index.ts'

/**
 * Stage results in a folder, verified by their hash when read: a damaged entry counts as absent.
 *
 * @param mayBeLost that they cannot be kept is no error
 */
export function fileCache(folder: string, {mayBeLost = false}: {readonly mayBeLost?: boolean} = {}): Cache {
  return {
    async get(key) {
      try {
        return JSON.parse((await cacache.get(folder, key)).data.toString('utf8'))
      } catch {
        return undefined
      }
    },
    async set(key, value) {
      const kept = cacache.put(folder, key, JSON.stringify(value))
      await (mayBeLost ? kept.catch(() => {}) : kept)
    }
  }
}
