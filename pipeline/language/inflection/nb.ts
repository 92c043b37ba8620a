/** Endings of Bokmål and Nynorsk nouns, verbs and adjectives, longest first. */
const endings = [
  'heitene',
  'hetene',
  'heiter',
  'heter',
  'enes',
  'anes',
  'ande',
  'ende',
  'aste',
  'este',
  'ene',
  'ane',
  'ens',
  'ets',
  'ers',
  'ast',
  'est',
  'ere',
  'are',
  'ede',
  'ete',
  'dde',
  'en',
  'et',
  'er',
  'ar',
  'as',
  'es',
  'te',
  'de',
  'ne',
  'dd',
  'a',
  'e',
  's',
  't',
  'r'
] as const

/** Letters of a stem that must be left, so that `land` and `lande` meet but `en` and `et` stay themselves. */
const SHORTEST_STEM = 3

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
  for (const ending of endings) {
    if (!word.endsWith(ending) || word.length - ending.length < SHORTEST_STEM) continue
    const stem = word.slice(0, -ending.length)
    if (!hasVowel(stem)) continue
    return undouble(stem)
  }
  return word
}

function hasVowel(text: string): boolean {
  return /[aeiouyæøåéèôü]/.test(text)
}

/** `komm` and `kom` are one stem; a doubled m is written once at the end of a word. */
function undouble(stem: string): string {
  return /mm$/.test(stem) ? stem.slice(0, -1) : stem
}
