/** Pages of a file that are read in one go, both ends included; pages count from 1. */
export interface PageStretch {
  readonly first: number
  readonly last: number
}

/** Threads that read pages of a large file beside the one whose file it is, while they have nothing else to do. */
export interface PageReaders {
  /**
   * Reads each stretch once, here or in another thread, and gives the results in the order of the stretches. What another thread takes and does not
   * finish is read here.
   *
   * @param file names it in diagnostics
   * @param own reads a stretch in this thread, with the same result as any other thread
   */
  read<Read>(
    file: string,
    bytes: Uint8Array,
    stretches: readonly PageStretch[],
    own: (stretch: PageStretch) => Promise<Read>
  ): Promise<readonly Read[]>
}
