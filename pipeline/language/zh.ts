import {enSentences} from './en.ts'
import type {Language} from './language.ts'
import {ideographicRules} from './sentence-rule.ts'
import {zhValues} from './zh-values.ts'

/** Verbs of saying that follow a quotation: “我们高兴吗？”他问。 */
const saying = '问 問 说 說 道 喊 表示 指出 强调 強調 补充 補充 称 稱'.split(' ')

/** Chinese, simplified and traditional; Latin stretches follow the rules of English. */
export const zh: Language = {
  tag: 'zh',
  sentences: ideographicRules(enSentences, saying),
  values: zhValues
}
