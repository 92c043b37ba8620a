import {formatMessage, type Message} from '../../../pipeline/diagnostics/format-message.ts'
import type {Finding} from '../../../pipeline/model/index.ts'
import {say} from './say.ts'

/** What a finding says and advises, with the languages by their names. */
export function findingWords(finding: Finding): Message {
  return formatMessage(finding, say)
}
