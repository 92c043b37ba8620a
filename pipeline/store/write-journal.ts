import {open, rename} from 'node:fs/promises'
import {dirname, join} from 'node:path'

/**
 * Replaces a journal, durably before it returns: the new text is on disk whole before it takes the old one's name, and so is
 * the name itself.
 *
 * @param path of `review.jsonl`, in the file system's form
 */
export async function writeJournal(path: string, text: string): Promise<void> {
  const next = `${path}.next`
  await using file = await open(next, 'w')
  await file.writeFile(text)
  await file.sync()
  await rename(next, path)
  await using folder = await open(join(dirname(path)), 'r')
  await folder.sync()
}
