import {locales, messages} from '../../language/messages.ts'
import {languageSubtag, type Operator, type Site} from '../../model/index.ts'
import type {Corpus} from './corpus.ts'
import {siteAddress} from './site-address.ts'
import {type Properties, type Resource, type Term, turtle} from './turtle.ts'

const AUTHORITY = 'http://publications.europa.eu/resource/authority'
const MEDIA_TYPES = 'https://www.iana.org/assignments/media-types'

const PREFIXES = {
  adms: 'http://www.w3.org/ns/adms#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#'
}

/** Codes of the EU's vocabulary of languages, which are those of ISO 639-3: languages of the Nordic countries and of those whose documents they translate. */
const LANGUAGES: Readonly<Record<string, string>> = {
  nb: 'NOB',
  nn: 'NNO',
  no: 'NOR',
  en: 'ENG',
  zh: 'ZHO',
  se: 'SME',
  sma: 'SMA',
  smj: 'SMJ',
  sv: 'SWE',
  da: 'DAN',
  fi: 'FIN',
  is: 'ISL',
  fo: 'FAO',
  kl: 'KAL',
  de: 'DEU',
  fr: 'FRA',
  es: 'SPA',
  ru: 'RUS',
  uk: 'UKR',
  pl: 'POL',
  et: 'EST',
  lv: 'LAV',
  lt: 'LIT',
  nl: 'NLD',
  it: 'ITA',
  pt: 'POR',
  ja: 'JPN',
  ko: 'KOR',
  ar: 'ARA'
}

/** Licences that the EU's vocabulary holds, by SPDX identifier. */
const LICENCES: Readonly<Record<string, string>> = {
  'CC-BY-4.0': 'CC_BY_4_0',
  'CC-BY-SA-4.0': 'CC_BYSA_4_0',
  'CC0-1.0': 'CC0',
  'NLOD-2.0': 'NLOD_2_0'
}

/** Documents of public authorities, unless the settings say what else they are about. */
const DEFAULT_THEMES = [`${AUTHORITY}/data-theme/GOVE`]

export interface CatalogueSite extends Site {
  readonly baseUrl: string
  readonly operator: Operator
}

/**
 * `catalogue.ttl`: the corpus as one dataset after DCAT-AP-NO 2: the site's operator publishes it, the authorities whose sources it holds are
 * its creators. Concepts of controlled vocabularies come with the scheme they belong to, so that the file can be validated by itself.
 */
export function dcatCatalogue(corpus: Corpus, site: CatalogueSite): string {
  const {baseUrl, operator} = site
  const catalogue = siteAddress(baseUrl, 'catalogue.ttl#catalogue')
  const dataset = siteAddress(baseUrl, 'catalogue.ttl#dataset')
  const title = locales.map(lang => ({text: site.title?.[lang] ?? messages(lang)('feed:corpus.title'), lang}))
  const about = {works: corpus.works, editions: corpus.editions}
  const description = locales.map(lang => ({
    text: site.description?.[lang] ?? messages(lang)('feed:corpus.description', about),
    lang
  }))
  const languages = corpus.langs.flatMap(lang => LANGUAGES[languageSubtag(lang)] ?? [])
  const licence = commonLicence(corpus)
  const concepts = new Map<string, string>([
    [`${AUTHORITY}/access-right/PUBLIC`, `${AUTHORITY}/access-right`],
    ...languages.map(code => [`${AUTHORITY}/language/${code}`, `${AUTHORITY}/language`] as const),
    ...['JSON', 'XML'].map(code => [`${AUTHORITY}/file-type/${code}`, `${AUTHORITY}/file-type`] as const),
    ...(licence === null ? [] : [[licence, `${AUTHORITY}/licence`] as const]),
    ...(site.themes ?? DEFAULT_THEMES).map(theme => [theme, theme.replace(/\/[^/]*$/u, '')] as const)
  ])
  const modified: readonly Term[] = corpus.modified === null ? [] : [{text: corpus.modified, type: 'xsd:date'}]
  const common: Properties = {
    'dct:title': title,
    'dct:description': description,
    'dct:publisher': [{iri: operator.url}],
    'dct:language': languages.map(code => ({iri: `${AUTHORITY}/language/${code}`})),
    'dct:modified': modified
  }
  const distributions = [
    {name: 'json', path: 'index.json', media: 'application/json', type: 'JSON', title: 'feed:corpus.json'},
    {name: 'changes', path: 'changes.json', media: 'application/feed+json', type: 'JSON', title: 'feed:corpus.changes'},
    {name: 'sitemap', path: 'sitemap.xml', media: 'application/xml', type: 'XML', title: 'feed:corpus.sitemap'}
  ].map(
    ({name, path, media, type, title}): Resource => ({
      iri: siteAddress(baseUrl, `catalogue.ttl#${name}`),
      properties: {
        a: [{iri: 'dcat:Distribution'}],
        'dct:title': locales.map(lang => ({text: messages(lang)(title), lang})),
        'dcat:accessURL': [{iri: siteAddress(baseUrl, path)}],
        'dcat:downloadURL': [{iri: siteAddress(baseUrl, path)}],
        'dcat:mediaType': [{iri: `${MEDIA_TYPES}/${media}`}],
        'dct:format': [{iri: `${AUTHORITY}/file-type/${type}`}],
        'dct:license': licence === null ? [] : [{iri: licence}],
        'dct:rights': [
          {
            properties: {
              a: [{iri: 'dct:RightsStatement'}],
              'rdfs:label': locales.map(lang => ({text: messages(lang)('feed:corpus.rights'), lang}))
            }
          }
        ]
      }
    })
  )
  return turtle(PREFIXES, [
    {
      iri: catalogue,
      properties: {
        a: [{iri: 'dcat:Catalog'}],
        'dct:identifier': [{text: catalogue}],
        ...common,
        'foaf:homepage': [{iri: baseUrl}],
        'dcat:dataset': [{iri: dataset}]
      }
    },
    {
      iri: dataset,
      properties: {
        a: [{iri: 'dcat:Dataset'}],
        'dct:identifier': [{text: dataset}],
        ...common,
        'dct:creator': corpus.creators.map(({url}) => ({iri: url})),
        'dct:accessRights': [{iri: `${AUTHORITY}/access-right/PUBLIC`}],
        'dcat:theme': (site.themes ?? DEFAULT_THEMES).map(iri => ({iri})),
        'dcat:contactPoint': [{properties: contactPoint(operator)}],
        'dcat:landingPage': [{iri: baseUrl}],
        'dcat:distribution': distributions.map(({iri}) => ({iri}))
      }
    },
    ...distributions,
    agent(operator.url, operator.name, operator.organisation),
    ...corpus.creators.filter(({url}) => url !== operator.url).map(({url, name}) => agent(url, name)),
    {iri: baseUrl, properties: {a: [{iri: 'foaf:Document'}]}},
    ...[...concepts].map(([iri, scheme]) => ({
      iri,
      properties: {a: [{iri: 'skos:Concept'}], 'skos:inScheme': [{iri: scheme}]}
    }))
  ])
}

/** The one licence that all editions have, as the vocabulary has it. */
function commonLicence({licences}: Corpus): string | null {
  const [only] = licences
  const code = licences.length === 1 && only ? LICENCES[only] : undefined
  return code === undefined ? null : `${AUTHORITY}/licence/${code}`
}

function contactPoint({name, url, email}: Operator): Properties {
  return {
    a: [{iri: 'vcard:Organization'}],
    'vcard:fn': [{text: name}],
    'vcard:hasEmail': email === undefined ? [] : [{iri: `mailto:${email}`}],
    'vcard:hasURL': [{iri: url}]
  }
}

function agent(url: string, name: string, organisation?: string): Resource {
  return {
    iri: url,
    properties: {
      a: [{iri: 'foaf:Agent'}],
      'foaf:name': [{text: name}],
      'dct:identifier': organisation === undefined ? [] : [{text: organisation}]
    }
  }
}
