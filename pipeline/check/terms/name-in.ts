import type {TermMatch} from '../../language/terms/term-index.ts'
import {languageSubtag} from '../../model/language-tag.ts'

/** Words that begin or end the name of a public body, by language. */
const names: Readonly<Record<string, RegExp>> = {
  en: /\b(?:(?:Royal |Norwegian |National |Chinese |State |Swedish |Danish |European )+)?(?:(?:[A-Z][a-z]+ ){0,3})?(?:Ministry|Department|Directorate|Agency|Authority|Council|Administration|Commission|Institute|Inspectorate|Office|Bureau|Academy|Board|Tribunal|Fund|Ombudsman|Court|University)(?:(?:,? (?:of|for|and|the|on|in))* [A-Z][A-Za-z-]+)*/gu,
  nb: /(?<!\p{L})(?:(?:Det|Den|Norges|Statens|Nasjonal\p{L}*) (?:\p{L}+ ){0,3})?(?:\p{Lu}\p{L}+(?:,? (?:og |- )?\p{L}+-?){0,4} ?)?\p{L}*(?:departementet|direktoratet|tilsynet|rådet|verket|etaten|instituttet|kommisjonen|nemnda|akademiet|fondet|domstolen)(?!\p{L})/gu,
  zh: /\p{Script=Han}{1,16}?(?:部|总局|局|署|委员会|理事会|研究院|科学院|管理局|监察局|院|大学|法院)(?!分|门|署|长|级|落|队)/gu
}

/** 该部, 各部门, 两国主管部: a body that was named before, or none in particular. */
function isGeneral(name: string): boolean {
  return name.length < 3 || /^(?:该|本|各|其|有关|相关|两国|双方|主管|中央|地方)/u.test(name)
}

/**
 * The only name of a public body in a text, apart from those whose concept the other side names too; `null` where there is none, or where several could be
 * meant.
 */
export function nameIn(
  text: string,
  lang: string,
  known: readonly TermMatch[]
): {readonly start: number; readonly end: number; readonly text: string} | null {
  const subtag = languageSubtag(lang) === 'nn' ? 'nb' : languageSubtag(lang)
  const pattern = names[subtag]
  if (!pattern) return null
  const found = [...text.matchAll(pattern)]
    .map(match => ({start: match.index, end: match.index + match[0].length, text: match[0].trim()}))
    .filter(
      ({text: name}) => (subtag === 'zh' && !isGeneral(name)) || (/^\p{Lu}/u.test(name) && /\s|\p{Ll}{12}/u.test(name))
    )
    .filter(({start, end}) => !known.some(match => match.start < end && match.end > start))
  const [only, ...more] = found
  return only && more.length === 0 ? only : null
}
