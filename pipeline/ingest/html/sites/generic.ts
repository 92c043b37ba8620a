import {fieldsByClass} from './fields-by-class.ts'
import type {Site} from './site.ts'

/** What is no page's content on any site: parts that say so by their element, role or attribute. */
export const apparatus: readonly string[] = [
  'nav',
  'form',
  'button',
  'dialog',
  '[hidden]',
  '[aria-hidden=true]',
  '[role=navigation]',
  '[role=search]',
  '[role=banner]',
  '[role=dialog]',
  '[role=alertdialog]',
  '[role=menu]',
  '[role=toolbar]',
  '.skip-link',
  '.skiplink',
  '.visually-hidden',
  '.visuallyhidden',
  '.sr-only'
]

/** A site without a profile. */
export const generic: Site = {
  name: 'generic',
  hosts: [],
  main: [],
  also: [],
  without: apparatus,
  fields: fieldsByClass
}
