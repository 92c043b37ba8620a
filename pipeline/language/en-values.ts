import {countWords, wordsFor} from './count-words.ts'
import type {ValueWords} from './value-words.ts'

/** How English writes values. */
export const enValues: ValueWords = {
  decimal: '.',
  months: [
    ['january', 'jan'],
    ['february', 'feb'],
    ['march', 'mar'],
    ['april', 'apr'],
    ['may'],
    ['june', 'jun'],
    ['july', 'jul'],
    ['august', 'aug'],
    ['september', 'sept', 'sep'],
    ['october', 'oct'],
    ['november', 'nov'],
    ['december', 'dec']
  ],
  beforeMonth:
    'in of from since until till by last next this early late mid to through during before after and between'.split(
      ' '
    ),
  cardinals: {
    ...countWords(
      1,
      'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    ),
    ...countWords(20, 'twenty thirty forty fifty sixty seventy eighty ninety', 10),
    ...wordsFor({100: 'hundred', 1000: 'thousand'})
  },
  times: {twice: 2, thrice: 3},
  one: {a: 1},
  ordinals: countWords(
    1,
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth ' +
      'nineteenth twentieth'
  ),
  scales: wordsFor({3: 'thousand', 6: 'm mn million millions', 9: 'bn billion billions', 12: 'trillion tn'}),
  percent: '%|(?:per ?cent|percentage points?|pct|percent)(?!\\p{L})',
  denominators: wordsFor({
    3: 'third thirds',
    4: 'fourth fourths quarter quarters',
    5: 'fifth fifths',
    6: 'sixth sixths',
    7: 'seventh sevenths',
    8: 'eighth eighths',
    9: 'ninth ninths',
    10: 'tenth tenths',
    100: 'hundredth hundredths'
  }),
  every: 'every|each',
  spans: 'years?|months?|weeks?|days?|hours?|minutes?|times?|quarters?|meetings?',
  outOf: 'in|out of|in every|of every',
  halves: {'half a': '0.5', 'one and a half': '1.5'},
  half: 'half',
  references:
    'articles?|art\\.|arts\\.|chapters?|ch\\.|chap\\.|§{1,2}|sections?|sec\\.|paragraphs?|paras?\\.|points?|annex|annexes|appendix|part|parts|clauses?|items?|measures?|goals?|targets?|phase|volume|vol\\.|nos?\\.',
  counted: 'page|pages|chapter|section|article|annex|part|number|phase|table|figure|volume',
  ordinalMark: 'st|nd|rd|th',
  to: 'to|through|until|till|up to',
  from: 'from|between|period|the years',
  quarter: 'quarters?(?!\\p{L})',
  halfYear: 'half(?!\\p{L})',
  nth: {first: 1, second: 2, third: 3, fourth: 4},
  clock: 'at(?= \\d{1,2}[.:]\\d{2})',
  decade: "'?s",
  century: 'century',
  minus: 'minus'
}
