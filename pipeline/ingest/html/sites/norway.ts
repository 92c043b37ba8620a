import {fieldsByClass} from './fields-by-class.ts'
import {apparatus} from './generic.ts'
import type {Site} from './site.ts'

/** norway.no: the pages of Norway's missions abroad, in English and in the language of the country. */
export const norway: Site = {
  name: 'norway',
  hosts: ['norway.no'],
  main: ['main', '[role=main]', '#main', '.main-content', 'article'],
  also: ['.mission-contact', 'footer [class*=contact]', 'footer address'],
  without: [
    ...apparatus,
    '.language-links',
    '.language-switcher',
    '.page-tools',
    '.newsletter',
    '.feedback',
    '.mission-menu'
  ],
  fields: {
    ...fieldsByClass,
    publisher: [...fieldsByClass.publisher, '.article-mission', '.mission-name'],
    lead: ['.ingress', '.article-ingress', '.lead', '.intro', '.preamble'],
    attachments: ['.attachments', '.downloads', '.file-list'],
    topics: ['.tags', '.topics', '.categories'],
    related: ['.related', '.related-content', '.related-links', '.read-more'],
    contact: ['.mission-contact', 'footer [class*=contact]', 'footer address', '.contact-info']
  }
}
