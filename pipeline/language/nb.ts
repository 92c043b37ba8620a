import {countWords, wordsFor} from './count-words.ts'
import type {Language} from './language.ts'
import {latinValues} from './latin-values.ts'
import {capitalRules, type SentenceWords} from './sentence-rule.ts'
import type {ValueWords} from './value-words.ts'

/** What Bokmål's sentences hang on; Nynorsk adds its own. Abbreviations that are words too (min, tom, rett) stand only before numbers, or nowhere. */
export const nbSentences: SentenceWords = {
  inner: (
    'adm adm.dir adr alm anm ang arkivnr ass avd avg bd bl.a bnr ca cand cand.mag dept dir dr dr.ing dr.philos ds dvs d.v.s e.g eks ekskl evt f.eks feks fhv fig ' +
    'f.o.m forf forts fr frk følg gj.sn gml gnr hhv hr i.e iflg ift iht i.h.t inkl innst instr int jf jfr j.fr kap kgl kgl.res kl komm kons kr kst kt lic lok ' +
    'kontonr m.h.t mag meld mht mrk muntl nat nestl nr obl off omtr op.cit oppr ordf org.nr orgnr ot ot.prp p.g.a p.p p.t pers pga postnr pkt prof prop prp red ref repr res ' +
    'resp s.k saknr saksnr s.å sekr sgt siv siv.ing sml spes st st.meld st.prp sta stip stud tdl tekn tidl tilsv tlf t.o.m u.off univ utg utk vedk vedl vedr vha ' +
    'vit.ass vs økon årg'
  ).split(' '),
  beforeNumber:
    'al apr art aug b bok d des f feb fre jan jul jun kat l m maks man mar max min n no nov okt ons p pg pos reg rt s sep sept sp sv t tab tirs tom tor v vol'.split(
      ' '
    ),
  beforeName: ['U\\.S', 'Ph\\.D', 'Jr', 'Sr', 'mill', 'mrd', 'stk', 'etg'],
  starters:
    'Det Den Dette Disse Vi Men Og For På Etter Når Hvis Dersom Der Derfor Her Som Da Han Hun Jeg Et En Ei Ved Til Under Både Alle Partene'.split(
      ' '
    ),
  saying: 'spurte sa sier spør svarte svarer ropte undret lurte'.split(' '),
  months: 'januar februar mars april mai juni juli august september oktober november desember'.split(' ')
}

/** Words for one that count only behind a ten: tjueen. */
const ones = ['en', 'én', 'ett', 'ein', 'éin', 'eitt']
const tens = countWords(20, 'tjue tretti førti femti seksti sytti åtti nitti', 10)

/** `{tjueen: 21, tjueett: 21, …}` for every ten. */
const tensAndOne = Object.fromEntries(
  Object.entries(tens).flatMap(([ten, value]) => ones.map(one => [`${ten}${one}`, value + 1]))
)

/** How Bokmål writes values. */
export const nbValues: ValueWords = {
  decimal: ',',
  months: [
    ['januar', 'jan'],
    ['februar', 'feb'],
    ['mars'],
    ['april', 'apr'],
    ['mai'],
    ['juni', 'jun'],
    ['juli', 'jul'],
    ['august', 'aug'],
    ['september', 'sept', 'sep'],
    ['oktober', 'okt'],
    ['november', 'nov'],
    ['desember', 'des']
  ],
  beforeMonth: 'i fra til innen medio primo ultimo siden før etter og av'.split(' '),
  cardinals: {
    ...countWords(
      1,
      'én/éin/éi to tre fire fem seks sju/syv åtte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten'
    ),
    ...tens,
    ...tensAndOne,
    ...wordsFor({20: 'tyve', 30: 'tredve', 100: 'hundre', 1000: 'tusen'})
  },
  one: countWords(1, 'en/et/ett/ei/ein/eitt'),
  // "andre" is "others" as often as "second".
  ordinals: {
    ...countWords(
      1,
      'første - tredje fjerde femte sjette sjuende/syvende åttende niende tiende ellevte tolvte trettende fjortende femtende sekstende syttende attende ' +
        'nittende tjuende'
    ),
    // "Annet" and "andre" mean another one too, but not before what laws count.
    ...Object.fromEntries(['annet ledd', 'andre ledd', 'annet punktum', 'andre punktum'].map(second => [second, 2]))
  },
  scales: wordsFor({
    3: 'tusen',
    6: 'mill. mill mio million millioner millionene millioners',
    9: 'mrd mrd. milliard milliarder milliardene milliarders',
    12: 'billion billioner'
  }),
  percent: '%|(?:prosent(?:poeng|ar|er|en|s)?|pst|pct)(?!\\p{L})',
  denominators: wordsFor({
    3: 'tredjedel tredjedeler tredel tredeler',
    4: 'fjerdedel fjerdedeler firedel firedeler kvart',
    5: 'femtedel femtedeler femdel femdeler',
    6: 'sjettedel sjettedeler seksdel seksdeler',
    7: 'sjudel sjudeler',
    8: 'åttedel åttedeler',
    9: 'nidel nideler',
    10: 'tidel tideler tiendedel tiendedeler',
    100: 'hundredel hundredeler'
  }),
  every: 'hver|hvert|kvar|kvart',
  spans: 'år|måned|månad|uke|veke|dag|time|minutt|gang|gong|kvartal|halvår|møte',
  outOf: 'av|blant|per|pr\\.?',
  halves: {'en halv': '0.5', 'ein halv': '0.5', halvannen: '1.5', halvanna: '1.5'},
  half: 'halvparten|halvpart|halve|halvt',
  references:
    'artikkel|artikkelen|artiklene|art\\.|kapittel|kapitlet|kap\\.|§{1,2}|paragraf|punkt|pkt\\.|ledd|vedlegg|del|avsnitt|bilag|tiltak|mål|delmål|fase|bind|' +
    'nummer|nr\\.|seksjon|seksjonen',
  counted: 'side|sidene|kapittel|avsnitt|artikkel|vedlegg|del|nummer|fase|tabell|figur|bind|seksjon',
  joined: 'åring|årig|årsdag|dagers|ukers|vekers|måneders|månaders|timers|siders',
  ordinalMark: '\\.',
  to: 'til|t\\.o\\.m\\.|til og med',
  from: 'fra|frå|mellom|perioden|tidsrommet|i åra|i årene',
  quarter: 'kvartal(?:et|s)?(?!\\p{L})',
  halfYear: '(?:halvår(?:et)?|halvdel(?:en)?)(?!\\p{L})',
  nth: wordsFor({1: 'første', 2: 'andre annet', 3: 'tredje', 4: 'fjerde'}),
  clock: 'kl\\.?|klokka|klokken',
  decade: '-?(?:tallets?|talets?|åra|årene|årenes)',
  century: 'århundre|århundret|århundrede|hundreår|hundreåret',
  minus: 'minus'
}

/** Norwegian Bokmål. */
export const nb: Language = {
  tag: 'nb',
  sentences: capitalRules(nbSentences),
  values: latinValues(nbValues)
}
