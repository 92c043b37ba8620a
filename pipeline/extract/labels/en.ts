import type {Labels} from './label-set.ts'

export const en: Labels = {
  published: [
    'date',
    'published',
    'date published',
    'publication date',
    'first published',
    'published on',
    'date of publication',
    'released'
  ],
  signed: ['signed', 'date signed', 'signed on', 'date of signature', 'date of signing'],
  updated: ['updated', 'last updated', 'last modified', 'last update', 'modified'],
  publisher: ['from', 'by', 'publisher', 'published by', 'issued by', 'responsible ministry', 'ministry'],
  headings: {
    topics: ['topic', 'topics', 'theme', 'themes', 'subject', 'subjects', 'keywords', 'tags'],
    related: [
      'related',
      'related content',
      'related information',
      'related links',
      'related articles',
      'related news',
      'see also',
      'read more',
      'read also',
      'more on this topic'
    ],
    contact: [
      'contact',
      'contacts',
      'contact us',
      'contact information',
      'contact details',
      'press contact',
      'press contacts',
      'media contacts'
    ],
    attachments: ['attachment', 'attachments', 'documents', 'downloads', 'download', 'files'],
    contents: ['contents', 'table of contents', 'content', 'on this page', 'in this document'],
    footnotes: ['footnotes', 'notes', 'endnotes'],
    signature: ['signature block', 'signature', 'signatures', 'signed by', 'signatories']
  },
  persons: [
    'editor-in-chief',
    'editor in chief',
    'chief editor',
    'responsible editor',
    'editor',
    'web editor',
    'online editor',
    'website editor',
    'contact person',
    'press contact',
    'press officer',
    'ambassador',
    'head of communications'
  ],
  phone: [
    'telephone',
    'phone',
    'tel',
    'tel.',
    'telephone number',
    'phone number',
    'mobile',
    'switchboard',
    'emergency phone'
  ],
  email: ['email', 'e-mail', 'mail', 'email address', 'e-mail address'],
  address: ['address', 'postal address', 'visiting address', 'street address', 'office address', 'mailing address'],
  web: ['website', 'web site', 'web', 'homepage'],
  other: ['fax', 'telefax', 'opening hours', 'office hours', 'employees', 'staff', 'ministry staff', 'staff directory'],
  organisation: [
    'organisation number',
    'organization number',
    'organisation no',
    'organisation no.',
    'organization no.',
    'org. no.',
    'org. no',
    'org.no.',
    'org no',
    'business registration number'
  ]
}
