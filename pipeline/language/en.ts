import {enValues} from './en-values.ts'
import type {Language} from './language.ts'
import {latinValues} from './latin-values.ts'
import {capitalRules, type SentenceWords} from './sentence-rule.ts'

/** What English sentences hang on; Latin stretches in Chinese follow it too. Both cite Norwegian bills, reports and budgets as they are: Prop. 1 S, Meld. St. 10. */
export const enSentences: SentenceWords = {
  inner: (
    'adm approx assoc asst attn brig capt cf cmdr col corr cpl dept dist dr e.g eg esp excl ext fr gen gov hon i.e incl insp lt maj messrs mlle mme mr mrs ms mt ' +
    'Innst Meld mx ot.prp pres prof rep reps resp rev rt sen sens sgt st st.meld st.prp supt tel univ viz vs'
  ).split(' '),
  beforeNumber: (
    'No Nos app apr art arts aug c ca cap ch chap chaps chs circa cl dec doc ed eq est ex feb ff fig figs fn fol jan jul jun kap l ll mar max min n nn no nos nov nr ' +
    'oct p para paras pp prop pt pts r ref refs reg regs res s sch sec secs sect sep sept ser ss tab v ver vol vols'
  ).split(' '),
  beforeName: [
    ...[
      'U\\.S',
      'U\\.K',
      'U\\.N',
      'E\\.U',
      'U\\.S\\.A',
      'D\\.C',
      'Ph\\.D',
      'M\\.Sc',
      'B\\.A',
      'a\\.m',
      'p\\.m',
      'et al',
      'op\\. cit'
    ],
    ...'Jr Sr Inc Ltd Co Corp Bros plc ed eds trans ibid Ave Blvd Rd'.split(' ')
  ],
  starters: (
    'The This That These Those It Its In On At As And But However We They He She There If When While For From After Before Both All Each Our Their To With ' +
    'What Where Which Who Why How No Not Such Since Some An Another Then Thus You Your Under During'
  ).split(' '),
  saying: 'said asked asks says replied replies answered wondered added exclaimed cried shouted wrote'.split(' '),
  months: []
}

/** English. */
export const en: Language = {
  tag: 'en',
  sentences: capitalRules(enSentences),
  values: latinValues(enValues)
}
