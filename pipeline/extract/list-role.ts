import type {SectionRole} from '../model/section.ts'

/** What the introduction of a list says that its items are, in nb, nn, en and zh; Latin script in lower case. */
const activities =
  /\p{L}*aktivitet\p{L}*|\p{L}*tiltak\p{L}*|(?<!\p{L})activit(?:y|ies)|(?<!\p{L})actions?(?!\p{L})(?!\s+plan)|(?<!\p{L})measures?(?!\p{L})|活动|活動|措施|举措|舉措|行动(?!计划)|行動(?!計)/gu
const areas =
  /\p{L}*områd[ea]\p{L}*|\p{L}*satsing\p{L}*|\p{L}*prioritering\p{L}*|\p{L}*felt(?:er)?(?!\p{L})|(?<!\p{L})areas?(?!\p{L})|(?<!\p{L})fields?(?!\p{L})|(?<!\p{L})sectors?(?!\p{L})|(?<!\p{L})priorit(?:y|ies)(?!\p{L})|(?<!\p{L})prioriter(?:e|er|t|te)?(?=\s?:?$)|优先(?=[^，。]{0,6}[:：]?$)|领域|領域|重点|重點/gu
/** Areas that somebody works in or prefers; "the following areas are protected" introduces other areas. */
const preferred =
  /priorit|prioritert|særlig|særleg|spesielt|satsing|innsats|samarbeid|hovedområd|hovudområd|particular|especially|encourag|focus|cooperat|co-operat|collaborat|emphasis|key|main|重点|重點|优先|優先|特别|特別|主要|鼓励|鼓勵|合作|着重/u

/** The role of a list by the words of its introduction: the noun nearest to the colon says what the items are. */
export function listRole(introduction: string): SectionRole {
  const text = introduction.normalize('NFKC').toLowerCase()
  const activity = lastIndex(text, activities)
  const area = preferred.test(text) ? lastIndex(text, areas) : -1
  if (activity < 0 && area < 0) return 'list'
  return area > activity ? 'priority-areas' : 'activities'
}

function lastIndex(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].at(-1)?.index ?? -1
}
