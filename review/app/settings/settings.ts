/** What a reviewer chose for this browser. */
export interface Settings {
  readonly theme: 'system' | 'light' | 'dark'
  /** Null for the one the server was started in. */
  readonly locale: string | null
  /** Languages whose columns are hidden. */
  readonly hidden: readonly string[]
  readonly panel: 'page' | 'why' | 'remarks' | 'closed'
  /** Width of the panel in CSS pixels. */
  readonly panelWidth: number
  /** How many times as large the page is as fits the panel. */
  readonly zoom: number
  /** Keys by action, where they are not the usual ones. */
  readonly keys: Readonly<Record<string, string>>
}

const KEY = 'samsvar.review'

const usual: Settings = {theme: 'system', locale: null, hidden: [], panel: 'page', panelWidth: 440, zoom: 1, keys: {}}

export function loadSettings(): Settings {
  try {
    return {...usual, ...(JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Settings>)}
  } catch {
    return usual
  }
}

export function keepSettings(settings: Settings): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(settings))
  } catch {
    // A browser that keeps nothing still works.
  }
}
