import type {Profile} from './profile.ts'

/** The Norwegian government's site: ministries and the Office of the Prime Minister, in nb, nn and en. */
export const regjeringen: Profile = {
  name: 'regjeringen',
  hosts: ['regjeringen.no'],
  publisherPaths: [/\/dep\/[a-z]+\/(?:id\d+\/?)?$/, /\/(?:smk|dep\/smk)\/(?:id\d+\/?)?$/],
  publisherNames: [
    /^\p{Lu}[\p{L} ,-]*departementet$/u,
    /^(?:Statsministerens kontor|Statsministeren sitt kontor|Regjeringa|Regjeringen)$/,
    /^(?:The )?(?:Royal )?(?:Norwegian )?Ministry of \p{Lu}[\p{L}, -]+$/u,
    /^(?:The )?(?:Office of the Prime Minister|Prime Minister's Office|Norwegian Government)$/,
    /^(?:挪威(?:王国)?)?\p{sc=Han}{2,12}部$/u,
    /^挪威首相(?:府|办公室)$/
  ]
}
