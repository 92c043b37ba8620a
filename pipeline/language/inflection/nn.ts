import {stemNorwegian} from './nb.ts'

/** Spellings of Nynorsk by those of Bokmål: lexicons hold words of Norwegian by their Bokmål stems. */
const spellings: readonly (readonly [RegExp, string])[] = [
  // `styrkje` is `styrke`, `byggjer` is `bygger`.
  [/(?<=\p{L}[^s])([kg])j(?=(?:e|er|a|ar|ast|ande)$)/u, '$1'],
  // `offentleg` is `offentlig`; `fastlege` is a doctor.
  [/(?<=\p{L}{2})(?<!tann|fast|over|barne|kommune)leg(?=e?$)/u, 'lig'],
  // `tryggleik` is `trygghet`, `verdigheit` is `verdighet`.
  [/(?<=\p{L}{4})(?:leik|heit)(?=(?:en|a|ar|er|ane|ene)?$)/u, 'het']
]

/** Words of official prose that no spelling leads to, each line a Bokmål word and its Nynorsk sisters. */
const lines = [
  'forskning forsking',
  'løsning løysing',
  'utslipp utslepp',
  'høring høyring',
  'formål føremål',
  'virksomhet verksemd',
  'tillatelse løyve',
  'mulig mogleg',
  'mulighet moglegheit',
  'nødvendig naudsynt',
  'forslag framlegg',
  'skole skule',
  'syk sjuk',
  'sykehus sjukehus',
  'hjem heim',
  'vei veg',
  'vann vatn',
  'tilbake attende',
  'mens medan',
  'derfor difor',
  'innen innan',
  'siden sidan',
  'uten utan',
  'sammen saman',
  'sammenheng samanheng',
  'forskjell skilnad',
  'likhet likskap',
  'enkelt einskild',
  'ledelse leiing',
  'kirke kyrkje',
  'by byar byane',
  'sted stad staden stadar stadane',
  'innbygger innbyggjar innbyggjarar innbyggjarane',
  'fremtid framtid',
  'fremme fremje',
  'kreve krevje',
  'velge velje',
  'følge følgje fylgje',
  'ansatt tilsett',
  'arbeidsgiver arbeidsgjevar',
  'lovgivning lovgjeving',
  'myndighet styresmakt',
  'beslutning avgjerd',
  'oppgave oppgåve'
]
const sisters: ReadonlyMap<string, string> = new Map(
  lines.flatMap(line => {
    const [sister, ...nynorsk] = line.split(' ')
    return nynorsk.map(word => [stemNorwegian(respelt(word)), stemNorwegian(sister!)] as const)
  })
)

/**
 * The stem of a Nynorsk word: that of its Bokmål sister where rules or the list lead to one, so that both find the same words of a lexicon.
 *
 *     styrkjer → styrk   offentlege → offentlig   forskinga → forskning
 *
 * @param word lower-case word
 */
export function stemNynorsk(word: string): string {
  const stem = stemNorwegian(respelt(word))
  return sisters.get(stem) ?? stem
}

function respelt(word: string): string {
  return spellings.reduce((spelt, [nynorsk, bokmål]) => spelt.replace(nynorsk, bokmål), word)
}
