import type {Labels} from './label-set.ts'

/** Where nynorsk says the same as bokmål, `nb.ts` has it. */
export const nn: Labels = {
  published: ['først publisert', 'utgjeve', 'utgjevingsdato'],
  signed: ['underskrive', 'underteikna', 'dato for underteikning'],
  updated: ['oppdatert', 'sist oppdatert', 'sist endra', 'endra'],
  publisher: ['frå', 'utgjevar', 'utgivar', 'avsendar', 'ansvarleg departement', 'ansvarleg etat'],
  type: ['innhaldstype'],
  types: [
    'pressemelding',
    'nyheit',
    'nyhende',
    'høyring',
    'rettleiar',
    'brosjyre',
    'tale/innlegg',
    'retningslinjer',
    'utgreiing'
  ],
  headings: {
    topics: ['emne', 'tema', 'stikkord'],
    related: [
      'relatert innhald',
      'relaterte saker',
      'relaterte lenkjer',
      'les òg',
      'les også',
      'sjå òg',
      'sjå også',
      'meir om temaet',
      'meir om saka',
      'les meir',
      'aktuelle lenkjer'
    ],
    contact: [
      'kontakt',
      'kontakt oss',
      'kontaktinformasjon',
      'kontaktpersonar',
      'pressekontaktar',
      'ansvarleg for sida'
    ],
    attachments: [
      'vedlegg',
      'dokument',
      'last ned dokumentet',
      'last ned dokumenta',
      'filer',
      'last ned',
      'nedlastingar'
    ],
    contents: ['innhald', 'innhaldsliste', 'innhald på sida', 'på denne sida'],
    footnotes: ['fotnotar', 'notar'],
    signature: ['signaturfelt', 'underskrift', 'signatur', 'underskrifter', 'signaturar', 'underskrive av']
  },
  persons: [
    'ansvarleg redaktør',
    'kommunikasjonsrådgivar',
    'kommunikasjonssjef',
    'kommunikasjonsdirektør',
    'nettredaktør',
    'sakshandsamar',
    'kontaktperson',
    'ambassadør'
  ],
  phone: ['telefon', 'vakttelefon'],
  email: ['e-post', 'e-postadresse'],
  address: ['adresse', 'postadresse', 'besøksadresse', 'kontoradresse'],
  web: ['nettside', 'nettstad', 'nettadresse'],
  other: ['opningstider', 'tilsette', 'tilsette i departementet'],
  organisation: ['organisasjonsnummer']
}
