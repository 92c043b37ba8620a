import type {Page} from 'playwright-core'

/** A row as the screen shows it. */
export interface ShownRow {
  readonly unit: string
  readonly sign: string
  /** Texts by language, a string a segment. */
  readonly texts: Readonly<Record<string, readonly string[]>>
}

/** The rows that are drawn, in their order. */
export function shownRows(page: Page): Promise<readonly ShownRow[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[role=grid] [data-row]')].map(row => ({
      unit: row.dataset.unit ?? '',
      sign: row.querySelector('.sign')?.getAttribute('class')?.replace('sign sign-', '') ?? '',
      texts: Object.fromEntries(
        [...row.querySelectorAll<HTMLElement>('[data-lang]')].map(cell => [
          cell.dataset.lang ?? '',
          [...cell.querySelectorAll('.segment')].map(segment => segment.textContent ?? '')
        ])
      )
    }))
  )
}

/** Number of the row in focus, from 0. */
export function focusedRow(page: Page): Promise<number> {
  return page.evaluate(() => Number(document.querySelector<HTMLElement>('.row.in-focus')?.dataset.row ?? -1))
}

/** What was said last to those who cannot see. */
export function heard(page: Page): Promise<string> {
  return page.evaluate(() => document.querySelector('.heard[role=status]')?.textContent?.trim() ?? '')
}

/** The sign of the row that a selector finds. */
export function signAt(page: Page, row: string): Promise<string> {
  return page.evaluate(
    row => document.querySelector(`.row${row} .sign`)?.getAttribute('class')?.replace('sign sign-', '') ?? '',
    row
  )
}
