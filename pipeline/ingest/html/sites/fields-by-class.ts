import type {Site} from './site.ts'

/** Class names and microdata by which sites of many makes mark what stands below a title. */
export const fieldsByClass = {
  type: ['.type', '.doctype', '.document-type', '.content-type', '.article-type'],
  published: [
    '.date',
    '.published',
    '.publish-date',
    '.published-date',
    '.publication-date',
    '.date-published',
    '.article-date',
    '[itemprop=datePublished]',
    'time'
  ],
  updated: ['.updated', '.modified', '.last-updated', '.date-updated', '.article-updated', '[itemprop=dateModified]'],
  publisher: ['.owner', '.publisher', '.department', '.ministry', '.article-owner', '.article-department']
} as const satisfies Site['fields']
