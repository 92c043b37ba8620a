import type {Labels} from './label-set.ts'

export const nb: Labels = {
  published: ['dato', 'publisert', 'publisert dato', 'først publisert', 'utgitt', 'utgivelsesdato'],
  signed: ['undertegnet', 'signert', 'underskrevet', 'undertegnet dato', 'dato for undertegning'],
  updated: ['oppdatert', 'sist oppdatert', 'sist endret', 'endret'],
  publisher: ['fra', 'utgiver', 'avsender', 'ansvarlig departement', 'ansvarlig etat', 'departement'],
  headings: {
    topics: ['tema', 'temaer', 'emner', 'emneord', 'stikkord'],
    related: [
      'relatert',
      'relatert innhold',
      'relaterte saker',
      'relaterte lenker',
      'les også',
      'se også',
      'mer om temaet',
      'aktuelle lenker'
    ],
    contact: [
      'kontakt',
      'kontakt oss',
      'kontaktinformasjon',
      'kontaktpersoner',
      'pressekontakt',
      'pressekontakter',
      'ansvarlig for siden'
    ],
    attachments: ['vedlegg', 'dokumenter', 'filer', 'last ned', 'nedlastinger', 'til nedlasting'],
    contents: ['innhold', 'innholdsfortegnelse', 'innholdsliste', 'innhold på siden', 'på denne siden'],
    footnotes: ['fotnoter', 'noter'],
    signature: ['signaturfelt', 'underskrift', 'signatur', 'underskrifter', 'signaturer', 'undertegnet av']
  },
  persons: [
    'ansvarlig redaktør',
    'nettredaktør',
    'redaktør',
    'webredaktør',
    'kontaktperson',
    'saksbehandler',
    'pressekontakt',
    'kommunikasjonssjef',
    'ambassadør'
  ],
  phone: ['telefon', 'tlf', 'tlf.', 'mobil', 'sentralbord', 'telefon sentralbord', 'vakttelefon', 'pressetelefon'],
  email: ['e-post', 'epost', 'e-postadresse'],
  address: ['adresse', 'postadresse', 'besøksadresse', 'kontoradresse', 'fakturaadresse'],
  web: ['nettside', 'nettsted', 'nettadresse'],
  other: ['faks', 'telefaks', 'åpningstider', 'ansatte', 'ansatte i departementet'],
  organisation: [
    'organisasjonsnummer',
    'organisasjonsnr',
    'organisasjonsnr.',
    'org.nr',
    'org.nr.',
    'org. nr.',
    'orgnr',
    'orgnr.',
    'org.-nr.'
  ]
}
