/** The marked content that what is drawn at this moment stands in. */
export class MarkedContent {
  readonly #isVisible: (group: unknown) => boolean
  readonly #open: {readonly artifact: boolean; readonly mcid: number | null; readonly hidden: boolean}[] = []
  #artifacts = 0
  #hidden = 0
  #forms = 0
  #mcid: number | null = null

  /** @param isVisible tells which optional content is shown */
  constructor(isVisible: (group: unknown) => boolean) {
    this.#isVisible = isVisible
  }

  /** Furniture of the page, as the file says. */
  get isArtifact(): boolean {
    return this.#artifacts > 0
  }

  /** Optional content that is not shown. */
  get isHidden(): boolean {
    return this.#hidden > 0
  }

  /** The id by which the page's tags name it; null where they do not. */
  get mcid(): number | null {
    return this.#mcid
  }

  begin(tag: string, properties: unknown): void {
    const artifact = tag === 'Artifact'
    const hidden = tag === 'OC' && !this.#isVisible(properties)
    this.#open.push({artifact, hidden, mcid: this.#mcid})
    if (artifact) this.#artifacts++
    if (hidden) this.#hidden++
    if (typeof properties === 'number' && this.#forms === 0) this.#mcid = properties
  }

  end(): void {
    const mark = this.#open.pop()
    if (mark === undefined) return
    if (mark.artifact) this.#artifacts--
    if (mark.hidden) this.#hidden--
    this.#mcid = mark.mcid
  }

  /** Marked content inside a form has ids of its own, which the page's tags do not know. */
  beginForm(): void {
    this.#forms++
  }

  endForm(): void {
    this.#forms--
  }
}
