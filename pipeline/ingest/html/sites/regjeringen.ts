import {fieldsByClass} from './fields-by-class.ts'
import {apparatus} from './generic.ts'
import type {Site} from './site.ts'

/** regjeringen.no, as it served pages in 2017 and as it serves them now. */
export const regjeringen: Site = {
  name: 'regjeringen',
  hosts: ['regjeringen.no'],
  main: ['main', '[role=main]', '#mainContent', '.main-content', 'article'],
  also: [
    '.footer-contact',
    '.content-owner',
    '.content-owner-dep',
    '.department-footer',
    'footer [class*=contact]',
    'footer [class*=editor]'
  ],
  without: [
    ...apparatus,
    '.article-tools',
    '.page-tools',
    '.feedback',
    '.subscribe',
    '.print',
    '.back-to-top',
    '.language-selector',
    '.language-menu'
  ],
  fields: {
    ...fieldsByClass,
    lead: ['.article-ingress', '.ingress', '.article-lead', '.lead-paragraph', '.preamble'],
    attachments: [
      '.article-attachments',
      '.attachments',
      '.document-links',
      '.file-list',
      '.link-list.downloads',
      '.downloads'
    ],
    topics: ['.topics', '.article-topics', '.tags', '.theme-links', '.related-topics'],
    related: ['.related', '.related-content', '.related-links', '.article-related', '.relatedcontent'],
    contact: [
      '.footer-contact',
      '.content-owner',
      '.content-owner-dep',
      '.department-footer',
      'footer [class*=contact]',
      'footer [class*=editor]',
      '.contact-info',
      '.press-contact'
    ]
  }
}
