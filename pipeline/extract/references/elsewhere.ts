/** Characters before and behind a reference that are looked at. */
const BEFORE = 90
const BEHIND = 90

const norwegianLaw =
  '(?:lov|avtale|konvensjon|forskrift|forordning|direktiv|traktat|protokoll|instruks|reglement|statutt|pakt|charter|vedtekt|melding|proposisjon|innstilling|kommunike)'
const norwegianEnd = '(?:e?n|e?ns|a|et|ets|e?ne|ane|s)?'
const englishLaw =
  '(?:Act|Treaty|Convention|Covenant|Regulation|Directive|Charter|Constitution|Law|Code|Agreement|Protocol|Statute|Rules|Decree|Ordinance)'

/** "forvaltningsloven § 13", "EØS-avtalen artikkel 5", "GDPR artikkel 6", "fvl. § 11", "lov om … § 4", "the EEA Agreement, Article 5". */
const lawBefore = [
  new RegExp(
    `\\p{L}[\\p{L}-]*${norwegianLaw}${norwegianEnd}(?:[ \\u00a0]\\([^)]{1,20}\\))?,?[ \\u00a0](?:(?:jf\\.?|se)[ \\u00a0])?$`,
    'iu'
  ),
  new RegExp(`(?<!\\p{L})${norwegianLaw}${norwegianEnd}[ \\u00a0](?:om|av|nr|\\d)[^.;:]{0,80}$`, 'iu'),
  new RegExp(`(?<!\\p{L})${norwegianLaw}${norwegianEnd}[ \\u00a0]\\d{1,2}\\.[^;:]{0,60}$`, 'iu'),
  /(?<![\p{L}\p{N}])(?!SE |JF |OG |OF |AND |IN )\p{Lu}{2,6}[ \u00a0]$/u,
  /(?<!\p{L})(?!kap|art|pkt|avs)\p{Ll}{1,4}l\.[ \u00a0]$/u,
  new RegExp(`\\p{Lu}[\\p{L}-]*[ \\u00a0]${englishLaw}(?:['’]s)?,?[ \\u00a0](?:in[ \\u00a0])?$`, 'u'),
  // The short title behind a long one: "(naturmangfoldloven) § 24", "(Nature Diversity Act), section 24".
  new RegExp(`\\([\\p{L} -]{0,60}${norwegianLaw}${norwegianEnd}\\),?[ \\u00a0]$`, 'iu'),
  new RegExp(`\\([\\p{L} ’'-]{0,60}${englishLaw}\\),?[ \\u00a0]$`, 'u'),
  // Judgments: "Rt. 2015 s. 1467 avsnitt 32", "HR-2020-661-S avsnitt 45".
  /(?<!\p{L})(?:Rt\.?[ \u00a0-]\d{4}[ \u00a0-](?:(?:s|p)\.?[ \u00a0]?)?\d{1,4}|HR-\d{4}-\d{1,5}-[A-Z])[ \u00a0,(]{1,3}$/u
]

/** "§ 24, jf. § 77": what is compared with a reference is of the same law. */
const alike = /^,?[ \u00a0](?:jf\.?|jfr\.?|sml\.?|cf\.?|see)[ \u00a0]$/iu

/** True for the words between two references that leave the second one in the law of the first. */
export const isOfSameLaw = (between: string): boolean => alike.test(between)

/** "… i EØS-avtalen", "… i lov om …", "… of the EEA Agreement", "… of Regulation (EU) 2016/679", "… of the Treaty on …". */
const lawBehind = [
  new RegExp(
    `^,?[ \\u00a0](?:i|av|til|etter)[ \\u00a0](?!denne|dette|desse|disse)(?:[\\p{L}-]+[ \\u00a0]){0,3}?(?:\\p{L}[\\p{L}-]*${norwegianLaw}${norwegianEnd}(?!\\p{L})|${norwegianLaw}${norwegianEnd}[ \\u00a0](?:om|av|nr|\\d))`,
    'iu'
  ),
  new RegExp(
    `^,?[ \\u00a0](?:of|to|in|under)[ \\u00a0](?!(?:this|these|the present|the said)[ \\u00a0])(?:the[ \\u00a0])?(?:(?:\\p{Lu}[\\p{L}’'-]*|\\d{4}|of|and|on|the)[ \\u00a0]){1,6}${englishLaw}(?!\\p{L})`,
    'u'
  ),
  new RegExp(
    `^,?[ \\u00a0](?:of|to|in|under)[ \\u00a0](?:the[ \\u00a0])?${englishLaw}s?[ \\u00a0](?:on|of|for|concerning|\\(|No\\.?|\\d)`,
    'u'
  )
]

/** True where the words around a reference name another law or agreement than the one that is read. */
export function isElsewhere(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - BEFORE), start)
  const behind = text.slice(end, end + BEHIND)
  return lawBefore.some(law => law.test(before)) || lawBehind.some(law => law.test(behind))
}

const hanLawBefore =
  /(?:》|[\p{sc=Han}](?:法|法典|条例|條例|公约|公約|宪章|憲章|宪法|憲法|协定|協定|协议|協議|条约|條約|议定书|議定書|规定|規定|办法|辦法|章程|细则|細則))的?$/u
const hanThisBefore = /(?:本|本规划|本计划)\p{sc=Han}{0,6}的?$/u

/** 《网络安全法》第四条, 联合国宪章第二条; 本法第四条 is here. */
export function isElsewhereInHan(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - BEFORE), start)
  return hanLawBefore.test(before) && !hanThisBefore.test(before)
}
