import type {Document} from '../model/index.ts'
import {documentTree} from './document-tree.ts'
import {toMarkdown} from './markdown.ts'

/** Texts of the labels in one language: i18next's `t`. */
export type Labels = (key: string, values?: Readonly<Record<string, string | number>>) => string

/**
 * `<part>.<lang>.md`: one edition as Markdown that is read as the same sections again.
 *
 * @param alternates the other editions of the part: language tag → file name
 */
export function documentMarkdown(
  document: Document,
  alternates: Readonly<Record<string, string>>,
  labels: Labels
): string {
  const {metadata, authority} = document
  const period = metadata.period
  return toMarkdown(
    {
      title: metadata.title,
      lang: document.lang,
      translationKey: `${document.work}/${document.part}`,
      date: metadata.published,
      signed: metadata.signed,
      publisher: metadata.publisher?.name,
      type: metadata.type,
      period: period && (period.end === null ? period.start : `${period.start}/${period.end}`),
      topics: metadata.topics.length > 0 ? metadata.topics : undefined,
      authority,
      notice: authority === 'original' ? undefined : labels(`notice.${authority}`),
      translationOf: document.translationOf,
      attribution: document.rights.attribution,
      canonical: document.url,
      alternates
    },
    documentTree(document.sections)
  )
}
