import type {Alignment, Document, Finding, IndexEntry, Progress, TranslationUnit} from '../../model/index.ts'

export interface CatalogueEntryInput {
  readonly name: string
  readonly title: Readonly<Record<string, string>>
  readonly documents: readonly Document[]
  readonly alignments: readonly {readonly alignment: Alignment}[]
  readonly findings: readonly Finding[]
}

/** What `index.json` says of a work, from which the catalogue is made. */
export function catalogueEntry({name, title, documents, alignments, findings}: CatalogueEntryInput): IndexEntry {
  const langs = [...new Set(documents.map(({lang}) => lang))]
  const open = findings.filter(({accepted}) => accepted === undefined)
  const count = (severity: Finding['severity']) => open.filter(finding => finding.severity === severity).length
  return {
    work: name,
    title: {...title},
    path: `${name}/work.json`,
    langs,
    parts: [...new Set(documents.map(({part}) => part))].map(part => ({
      part,
      langs: documents.filter(document => document.part === part).map(({lang}) => lang),
      parallel: alignments.some(({alignment}) => alignment.part === part) ? `${name}/${part}.parallel.html` : null
    })),
    progress: Object.fromEntries(
      langs.map(lang => [
        lang,
        progressOf(
          lang,
          alignments.map(({alignment}) => alignment)
        )
      ])
    ),
    findings: {error: count('error'), warning: count('warning'), info: count('info')},
    ...(documents.length === 0 && {withdrawn: true as const})
  }
}

function progressOf(lang: string, alignments: readonly Alignment[]): Progress {
  const units = alignments.flatMap(({langs, units}) => (langs.includes(lang) ? units : []))
  const counterparts = ({members}: TranslationUnit) =>
    holds(members, lang) ? Object.keys(members).filter(other => other !== lang && holds(members, other)) : []
  const aligned = units.filter(unit => counterparts(unit).length > 0)
  const reviewed = aligned.filter(unit =>
    counterparts(unit).every(other => {
      const status = (unit.pairs[`${lang}-${other}`] ?? unit.pairs[`${other}-${lang}`])?.status
      return status === 'reviewed' || status === 'approved'
    })
  )
  return {units: units.length, aligned: aligned.length, reviewed: reviewed.length}
}

function holds(members: TranslationUnit['members'], lang: string): boolean {
  return (members[lang]?.length ?? 0) > 0
}
