import {NUMBER, NUMBER_END, NUMBER_START, readDigits} from './digits.ts'
import {enValues} from './en-values.ts'
import type {Language} from './language.ts'
import {dateReaders} from './read-dates.ts'
import {claimReaders, dottedNumbers} from './read-identifiers.ts'
import {numberReaders} from './read-numbers.ts'
import {yearRanges} from './read-periods.ts'
import {colonTimes} from './read-times.ts'
import {capitalRules, ideographicRules} from './sentence-rule.ts'
import type {ValueReader} from './value-reader.ts'

const none = {
  inner: ['dr', 'prof', 'nr', 'no', 'art', 'st', 'vs', 'ca', 'e.g', 'i.e'],
  beforeNumber: ['p', 's'],
  beforeName: [],
  starters: [],
  saying: [],
  months: []
}

const percent: ValueReader = {
  pattern: new RegExp(`${NUMBER_START}(${NUMBER})${NUMBER_END} ?%`, 'gu'),
  read: m => [{kind: 'percent', key: `${readDigits(m[1]!, '.')}%`}]
}

/** A language that has no file of its own: what holds for most. */
export const generic: Language = {
  tag: 'zxx',
  sentences: [
    ...ideographicRules(none, []).filter(rule => rule.breaks && rule.before.startsWith('[。')),
    ...capitalRules(none)
  ],
  values: [
    ...claimReaders(),
    ...dateReaders(enValues),
    dottedNumbers(),
    ...yearRanges(),
    ...colonTimes(),
    percent,
    ...numberReaders('.')
  ]
}
