import {countWords, wordsFor} from './count-words.ts'
import type {Language} from './language.ts'
import {latinValues} from './latin-values.ts'
import {nbSentences, nbValues} from './nb.ts'
import {capitalRules, type SentenceWords} from './sentence-rule.ts'
import type {ValueWords} from './value-words.ts'

const nnSentences: SentenceWords = {
  ...nbSentences,
  inner: [...nbSentences.inner, ...'d.e e.l ev f.d jmf m.a m.o.t medr o.fl ordl s.d t.d t.m v.h.a'.split(' ')],
  starters: [...nbSentences.starters, ...'Desse Eg Ho Dei Eit Ein Om Korleis Kva Frå Medan Difor Partane'.split(' ')],
  saying: [...nbSentences.saying, ...'spurde seier svara svarar undra'.split(' ')]
}

const nnValues: ValueWords = {
  ...nbValues,
  beforeMonth: [...nbValues.beforeMonth, 'frå', 'innan', 'sidan'],
  cardinals: {...nbValues.cardinals, ...wordsFor({20: 'tjuge', 40: 'fyrti'})},
  ordinals: {
    ...nbValues.ordinals,
    ...countWords(
      1,
      'fyrste - - - - - sjuande åttande niande tiande - - trettande fjortande femtande sekstande syttande attande nittande tjuande'
    )
  },
  scales: {...nbValues.scales, ...wordsFor({6: 'millionar millionane', 9: 'milliardar milliardane', 12: 'billionar'})},
  denominators: {
    ...nbValues.denominators,
    ...wordsFor({
      3: 'tredelar tredjedelar',
      4: 'firedelar fjerdedelar',
      5: 'femdelar femtedelar',
      6: 'seksdelar',
      7: 'sjudelar',
      8: 'åttedelar',
      9: 'nidelar',
      10: 'tidelar',
      100: 'hundredelar'
    })
  },
  references: `${nbValues.references}|artiklane|kapittelet|lekk|punktet`,
  from: 'frå|fra|mellom|perioden|tidsrommet|i åra',
  nth: {...nbValues.nth, ...wordsFor({1: 'fyrste', 2: 'anna'})},
  decade: '-?(?:talets?|tallets?|åra)',
  century: 'hundreåret|hundreår|århundre|århundret'
}

/** Norwegian Nynorsk: Bokmål's rules and its own words. */
export const nn: Language = {
  tag: 'nn',
  sentences: capitalRules(nnSentences),
  values: latinValues(nnValues)
}
