import type {Profile} from './profile.ts'

/** Norway's missions abroad on norway.no, in English and in the language of the country, Chinese among them. */
export const norway: Profile = {
  name: 'norway',
  hosts: ['norway.no'],
  publisherPaths: [
    /^\/[a-z]{2}(?:-[a-z]+)?\/[a-z-]+\/norway-[a-z-]+\/about-(?:the-)?(?:embassy|mission|consulate)[a-z-]*\/?$/
  ],
  publisherNames: [
    /^(?:The )?(?:Royal )?Norwegian (?:Embassy|Consulate General|Delegation|Mission)(?: (?:in|to|at) \p{Lu}[\p{L} ,-]+)?$/u,
    /^(?:Norges|Noregs|Den norske|Kgl\.? Norske) (?:ambassade|generalkonsulat|delegasjon)(?: i \p{Lu}[\p{L} ,-]+)?$/iu,
    /^(?:Norway in|Norge i|Noreg i) \p{Lu}[\p{L} -]+$/u,
    /^挪威(?:王国)?(?:驻\p{sc=Han}{1,10})?(?:大使馆|总领事馆|代表团)$/u,
    /^(?:Ministry of Foreign Affairs|Utenriksdepartementet|挪威外交部)$/
  ]
}
