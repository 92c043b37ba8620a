import type {Language} from './language.ts'
import {latinValues} from './latin-values.ts'
import {nbSentences, nbValues} from './nb.ts'
import {capitalRules, type SentenceWords} from './sentence-rule.ts'
import type {ValueWords} from './value-words.ts'

const nnSentences: SentenceWords = {
  ...nbSentences,
  inner: [
    ...nbSentences.inner,
    'd.e',
    'dvs',
    'e.l',
    'ev',
    'f.d',
    'jamfør',
    'jmf',
    'm.a',
    'medr',
    'm.o.t',
    'o.fl',
    'ordl',
    's.d',
    't.d',
    't.m',
    'vedk',
    'v.h.a'
  ],
  starters: [
    ...nbSentences.starters,
    'Desse',
    'Eg',
    'Ho',
    'Dei',
    'Eit',
    'Ein',
    'Om',
    'Korleis',
    'Kva',
    'Frå',
    'Medan',
    'Difor'
  ],
  saying: [...nbSentences.saying, 'spurde', 'seier', 'svara', 'svarar', 'ropte', 'undra', 'lurte']
}

const nnValues: ValueWords = {
  ...nbValues,
  beforeMonth: [...nbValues.beforeMonth, 'frå', 'innan', 'sidan'],
  cardinals: {...nbValues.cardinals, tjue: 20, tjuge: 20, førti: 40, fyrti: 40, hundre: 100, tusen: 1000},
  ordinals: {
    ...nbValues.ordinals,
    fyrste: 1,
    sjuande: 7,
    åttande: 8,
    niande: 9,
    tiande: 10,
    trettande: 13,
    fjortande: 14,
    femtande: 15,
    sekstande: 16,
    syttande: 17,
    attande: 18,
    nittande: 19,
    tjuande: 20
  },
  scales: {...nbValues.scales, millionar: 6, millionane: 6, milliardar: 9, milliardane: 9, billionar: 12},
  denominators: {
    ...nbValues.denominators,
    tredelar: 3,
    tredjedelar: 3,
    firedelar: 4,
    fjerdedelar: 4,
    femdelar: 5,
    femtedelar: 5,
    seksdelar: 6,
    sjudelar: 7,
    åttedelar: 8,
    nidelar: 9,
    tidelar: 10,
    hundredelar: 100
  },
  half: 'halvparten|halvpart|halve|halvt',
  references: `${nbValues.references}|artikkelen|artiklane|kapitlet|kapittelet|ledd|lekk|punktet`,
  to: 'til|t\\.o\\.m\\.|til og med',
  from: 'frå|fra|mellom|perioden|tidsrommet|i åra',
  nth: {...nbValues.nth, fyrste: 1, anna: 2},
  decade: '-?(?:talets?|tallets?|åra)',
  century: 'hundreåret|hundreår|århundre|århundret'
}

/** Norwegian Nynorsk: Bokmål's rules and its own words. */
export const nn: Language = {
  tag: 'nn',
  sentences: capitalRules(nnSentences),
  values: latinValues(nnValues)
}
