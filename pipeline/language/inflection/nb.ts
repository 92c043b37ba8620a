/** Endings of Bokmål and Nynorsk nouns, verbs and adjectives, longest first. */
const endings =
  'heitene hetene heiter heter ernes erne enes anes ande ende aste este ene ane ens ets ers ast est ere are ede ete dde en et er ar as es te de dd a e s t r'.split(
    ' '
  )

/** Letters of a stem that must be left, so that `land` and `lande` meet but `en` and `et` stay themselves. */
const SHORTEST_STEM = 3
/** The same for endings that many stems have themselves: `rett`, `rente`, `levere`, `moderne`, `tjeneste`. */
const longerStems: Readonly<Record<string, number>> = {t: 4, te: 4, ere: 4, are: 4, erne: 4, ernes: 4, este: 5, aste: 5}

/** Endings that may come to light where one was cut: `universitetene`, `universitet`, `universi`. */
const innerEndings = ['en', 'et', 'er', 'ar', 's', 't'] as const
const SHORTEST_INNER_STEM = 4

/** Words whose forms no ending explains, by the form that stands for them. Nynorsk words stand for their Bokmål sisters. */
const irregular: ReadonlyMap<string, string> = new Map(
  [
    'barn barnet barna borna born',
    'bok bøker bøkene boken boka',
    'mann menn mennene mannen',
    'år årene året åra',
    'land landet landene landa',
    'stor større størst store stort',
    'liten lite små mindre minst lita litt',
    'god bedre best gode godt betre',
    'gammel eldre eldst gamle gammelt gamal',
    'lang lengre lengst lange langt',
    'gå går gikk gått gjekk',
    'gi gir ga gitt gav gitte gjev gje',
    'ta tar tok tatt tek teke',
    'se ser så sett sjå ser såg',
    'få får fikk fått fekk',
    'bli blir ble blitt vert vart vorte blei',
    'komme kommer kom kommet kjem koma',
    'si sier sa sagt seie seier',
    'gjøre gjør gjorde gjort gjere gjer',
    'stå står sto stod stått',
    'la lar lot latt',
    'ligge ligger lå ligget',
    'sette setter satte satt',
    'skrive skriver skrev skrevet',
    'finne finner fant funnet fann',
    'holde holder holdt halde held',
    'være er var vært vere vore',
    'ha har hadde hatt',
    'vite vet visste visst veit',
    'ikke ikkje',
    'en ein ei eit et',
    'noen nokon nokre noko noe',
    'mye mykje',
    'hva kva',
    'hvem kven',
    'hvor kor',
    'hvordan korleis',
    'fra frå',
    'jeg eg',
    'de dei',
    'hun ho',
    'vi me',
    'mer meir',
    'bare berre',
    'gjennom gjennom',
    'mellom mellom',
    'samme same',
    'selv sjølv',
    'departement departementet departementene departementa',
    'norge noreg norges noregs',
    'stat staten stater statene',
    'by byen byer byene',
    'vise viser viste vist',
    'møte møter møtte møtt møtet møtene møta',
    'lese leser leste lest les las',
    'høre hører hørte hørt høyre høyrer høyrde',
    'føre fører førte ført førast',
    'lære lærte lært',
    'lærer lærere lærerne læreren lærerens lærar lærarar lærarane læraren',
    'eier eiere eierne eieren eigar eigarar eigarane',
    'øke øker økte økt økende auke aukar auka',
    'tjeneste tjenesten tjenester tjenestene tjenestens teneste tenesta tenester tenestene',
    'ekstern eksterne eksternt',
    'internett internettet',
    'minister ministre ministeren ministrene ministrar ministrane ministerens',
    'ny nye nytt nyere nyest nyeste nyare nyast',
    'før',
    'første fyrste',
    'viktig viktige viktigst viktigste viktigere viktigare viktigast',
    'komité komite komitéen komiteen komitéer komiteer komiteens',
    'ønske ønsker ønsket ønskje ønskjer ynskje ynskjer',
    'arbeid arbeidet arbeider arbeide arbeida',
    'samarbeid samarbeidet samarbeider samarbeide samarbeida',
    'dyr dyret dyrene dyra',
    'sak saken saker sakene saka saks',
    'rett retten retter rettene rettens retts',
    'mål målet målene måla måls',
    'ord ordet ordene orda'
  ].flatMap(line => {
    const [stem, ...forms] = line.split(' ')
    return [stem!, ...forms].map(form => [form, stem!] as const)
  })
)

/**
 * The stem that the forms of a Norwegian word (Bokmål or Nynorsk) have in common; not a dictionary form.
 *
 *     regjeringen → regjering   kunnskapene → kunnskap   samarbeider → samarbeid
 *
 * @param word lower-case word
 */
export function stemNorwegian(word: string): string {
  const known = irregular.get(word)
  if (known !== undefined) return known
  let stem = withoutEnding(word, endings, SHORTEST_STEM)
  for (let before = ''; before !== stem; ) {
    before = stem
    stem = irregular.get(stem) ?? withoutEnding(stem, innerEndings, SHORTEST_INNER_STEM)
  }
  return undouble(stem)
}

function withoutEnding(word: string, endings: readonly string[], shortest: number): string {
  for (const ending of endings) {
    if (!word.endsWith(ending) || word.length - ending.length < (longerStems[ending] ?? shortest)) continue
    // `sektor`, `kontor`: such words keep their r in all forms.
    if (ending === 'r' && /or$/.test(word)) continue
    const stem = word.slice(0, -ending.length)
    if (hasVowel(stem)) return stem
  }
  return word
}

function hasVowel(text: string): boolean {
  return /[aeiouyæøåéèôü]/.test(text)
}

/** `komm` and `kom`, `kjenn` and `kjen` are one stem. */
function undouble(stem: string): string {
  return stem.length > SHORTEST_STEM && /(mm|nn|ll)$/.test(stem) ? stem.slice(0, -1) : stem
}
