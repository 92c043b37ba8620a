import {collectingRun, extractFile, type FlatBlock, readableMarkdown, toBlocks} from '../../pipeline/index.ts'

/** A file as `samsvar extract FILE` prints it: scorers are given what users are given. */
export interface PublicReading {
  readonly blocks: readonly FlatBlock[]
  readonly markdown: string
}

/** Reads a file with the defaults of the command line. */
export async function readPublic(
  file: string,
  options: {readonly keepFurniture?: boolean} = {}
): Promise<PublicReading> {
  const settings = {root: '.', keepFurniture: options.keepFurniture === true}
  const document = await extractFile(file, settings, collectingRun())
  return {blocks: toBlocks(document), markdown: readableMarkdown(document)}
}
