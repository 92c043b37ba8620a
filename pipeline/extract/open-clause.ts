/**
 * Words by which a list's last item leaves the list open, by language; Latin script in lower case. The abstract nouns keep
 * "andre land", "other countries" and 其他国家 apart from "andre områder", "other areas" and 其他领域.
 */
const beginnings =
  /^(?:(?:og|and|samt|eller|or|as well as|eventuelle|any|such|alle|all)\s+)*(?:andre|annet|annan|anna|øvrige|øvrig|other|others|further|additional)(?![\p{L}\p{N}])/u
const nouns =
  /^\P{L}*(?:[\p{L}-]+\s+){0,3}?(?:\p{L}*(?:områd|felt|tema|emne|spørsmål|form|tiltak|aktivitet|oppgav|oppgåv|sak|forhold|formål|prosjekt)\p{L}*|area|field|topic|theme|subject|matter|issue|form|activit|measure|action|task|project|question|sector|purpose|initiative|item)/u
const agreed =
  /(?:enig|einig|avtal|bestem|fastset|fastsett|vedt|aktuel|agree|decid|determin|deem|identif|relevant|mutual|appropriate)/u
const endings =
  /(?:^|[\s,;(])(?:osv|o\.s\.v|mv|m\.v|m\.m|mm|med mer|med meir|og så videre|og så vidare|o\.l|og liknende|og lignende|og liknande|etc|et cetera|and so on|and so forth|and others|among others)\.?[)\s]*[.;]?$/u
const chinese =
  /(?:其他|其它|其餘|其余)(?!国|國|地区|地區|机构|機構|部门|部門|组织|組織|人)(?:[^，。；、：]*(?:领域|方面|事项|活动|形式|方式|内容|问题|工作|措施|项目|议题|合作|領域|事項|活動|內容|問題|項目|議題)[^，。；、：]{0,4})?[。；.;]?$/u
const chineseAgreed =
  /(?:商定|同意|确定|约定|议定|认为|認為|確定|約定|認可)[^，。；]*(?:其他|其它)[^，。；]*[。；.;]?$/u
const chineseEnding = /等{1,2}(?:领域|方面|事项|活动|內容|内容)?[。；.;]?$/u

/** True for a clause that leaves a list open, such as "other areas that a joint committee agrees on", `osv.` or 其他领域. */
export function isOpenClause(text: string): boolean {
  const clause = text.normalize('NFKC').trim().toLowerCase()
  if (chinese.test(clause) || chineseAgreed.test(clause) || chineseEnding.test(clause) || endings.test(clause))
    return true
  const begins = beginnings.exec(clause)?.[0]
  if (begins === undefined) return false
  const rest = clause.slice(begins.length)
  return rest.replace(/[.;,\s]/g, '') === '' || nouns.test(rest) || agreed.test(rest)
}
