const KEY = 'samsvar.window'

/** A name of this window's own, the same after a reload. */
export function windowName(): string {
  const known = sessionStorage.getItem(KEY)
  if (known !== null) return known
  const name = crypto.randomUUID()
  sessionStorage.setItem(KEY, name)
  return name
}
