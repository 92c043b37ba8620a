import type {Profile} from './profile.ts'
import {regjeringen} from './regjeringen.ts'

/** For a site without a profile: labels and marked fields count, and a ministry's name says what it says everywhere. */
export const generic: Profile = {
  name: 'generic',
  hosts: [],
  publisherPaths: [],
  publisherNames: regjeringen.publisherNames
}
