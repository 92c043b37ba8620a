import {exchangeFile} from '../../pipeline/emit/exchange/index.ts'
import type {Document, ExchangeFile} from '../../pipeline/model/index.ts'
import {type Part, part} from '../decisions/part.ts'
import {makeDocument} from '../make-document.ts'

/** The part as full documents: the original in Norwegian, unofficial translations. */
export function documentsOf(of: Part, fields: Partial<Document> = {}): readonly Document[] {
  return of.documents.map(({part: name, lang, sections}) =>
    makeDocument(sections, {
      part: name,
      lang,
      ...(lang === 'nb' ? {} : {authority: 'unofficial-translation' as const, translationOf: 'nb'}),
      ...fields
    })
  )
}

/** Four sentences in three languages, one unit each, as they are exported. */
export function sampleFile(of: Part = part(), heads: readonly string[] = []): ExchangeFile {
  return exchangeFile({
    alignment: of.alignment,
    documents: documentsOf(of),
    heads,
    decided: new Map(),
    notes: new Map()
  })
}
