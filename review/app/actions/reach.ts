/** The screen's parts that actions reach for. */
export interface Reach {
  /** Rows that fit the grid. */
  pageRows(): number
  focusSearch(): void
  focusFilters(): void
  focusColumns(): void
  focusGrid(): void
}
