import type {Run} from '../../diagnostics/index.ts'
import type {PageStretch} from '../../model/page-readers.ts'
import type {Box} from '../../model/place.ts'
import type {Snapshot} from '../source.ts'
import {linkLookup, readLinks} from './links.ts'
import {settleMixedGaps} from './mixed-gaps.ts'
import {openDocument} from './open-document.ts'
import {type Bookmark, readOutline} from './outline.ts'
import type {Page} from './page.ts'
import {readProperties} from './properties.ts'
import {readStretch, type StretchRead} from './read-stretch.ts'
import {joinTags, type TagNode} from './tag-tree.ts'

/** Pages that a thread reads in one go: a few tenths of a second, so that none has to wait long for the last one. */
const STRETCH = 25
/** A document of fewer pages is read before another thread has opened it. */
const WORTH_SHARING = 150

/** Everything that is read from the file, before any of it is judged. */
export interface ReadDocument {
  readonly pages: readonly Page[]
  readonly bookmarks: readonly Bookmark[]
  readonly tags: TagNode | null
  readonly properties: Readonly<Record<string, string>>
  readonly linkAt: (page: number, box: Box) => string | null
}

/**
 * Opens a snapshot and reads all its pages, a long one together with the run's `readers`. A page that cannot be read is reported and left empty. What
 * hangs on more than one page is settled when all are there, so that it does not matter who read which.
 */
export async function readDocument(snapshot: Snapshot, run: Run): Promise<ReadDocument> {
  const open = await openDocument(snapshot, run)
  try {
    const {document} = open
    const read = await readStretches(snapshot, document.numPages, run, stretch =>
      readStretch(open, stretch, run.signal)
    )
    for (const {rule, place, detail} of read.flatMap(({diagnostics}) => diagnostics)) run.report(rule, place, detail)
    const pages = read.flatMap(stretch => stretch.pages)
    return {
      pages: settleMixedGaps(pages.map(({page}) => page)),
      bookmarks: await readOutline(document),
      tags: joinTags(pages.map(({tags}) => tags)),
      properties: await readProperties(document),
      linkAt: linkLookup(
        await readLinks(
          document,
          pages.map(({matrix}) => matrix)
        )
      )
    }
  } finally {
    await open.close()
  }
}

async function readStretches(
  {file, bytes}: Snapshot,
  pages: number,
  {readers}: Run,
  own: (stretch: PageStretch) => Promise<StretchRead>
): Promise<readonly StretchRead[]> {
  if (!readers || pages < WORTH_SHARING) return [await own({first: 1, last: pages})]
  const stretches = Array.from({length: Math.ceil(pages / STRETCH)}, (_, index) => ({
    first: index * STRETCH + 1,
    last: Math.min(pages, (index + 1) * STRETCH)
  }))
  return readers.read(file, bytes, stretches, own)
}
