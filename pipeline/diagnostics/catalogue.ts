import {alignRules} from './rules/align.ts'
import {batchRules} from './rules/batch.ts'
import {checkRules} from './rules/check.ts'
import {cliRules} from './rules/cli.ts'
import {decisionsRules} from './rules/decisions.ts'
import {exchangeRules} from './rules/exchange.ts'
import {extractRules} from './rules/extract.ts'
import {feedRules} from './rules/feed.ts'
import {fetchRules} from './rules/fetch.ts'
import {identifyRules} from './rules/identify.ts'
import {ingestRules} from './rules/ingest.ts'
import {ocrRules} from './rules/ocr.ts'
import {officeRules} from './rules/office.ts'
import {pdfRules} from './rules/pdf.ts'
import {reviewRules} from './rules/review.ts'
import {segmentRules} from './rules/segment.ts'
import {settingsRules} from './rules/settings.ts'
import {storeRules} from './rules/store.ts'

/** Every rule that Samsvar can report. A misspelt id is a compile error; every id has a message in every locale and a fixture. */
export const catalogue = {
  ...storeRules,
  ...batchRules,
  ...fetchRules,
  ...ingestRules,
  ...pdfRules,
  ...ocrRules,
  ...officeRules,
  ...exchangeRules,
  ...extractRules,
  ...segmentRules,
  ...identifyRules,
  ...decisionsRules,
  ...alignRules,
  ...checkRules,
  ...feedRules,
  ...settingsRules,
  ...reviewRules,
  ...cliRules
} as const

export type RuleId = keyof typeof catalogue
