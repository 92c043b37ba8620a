import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {collectingRun, type Diagnostic, FileUnusable} from '../diagnostics/index.ts'
import {toTbx, usedConcepts} from '../emit/index.ts'
import {readTermbase} from '../ingest/index.ts'
import {segmentsOf, type Termbase} from '../model/index.ts'
import type {ProcessedWork} from '../pipeline.ts'
import {SHARED_TERMS, termsOf} from '../store/work-folder.ts'
import type {ExportedPart, ExportOptions} from './export-options.ts'

/** The concepts of which a term stands in the work, the work's own before the shared ones; with `all`, every concept. */
export async function exportTerms(
  {name, documents}: ProcessedWork,
  {root, all = false, langs}: Pick<ExportOptions, 'root' | 'all' | 'langs'>
): Promise<{readonly parts: readonly ExportedPart[]; readonly diagnostics: readonly Diagnostic[]}> {
  const run = collectingRun()
  const found: Termbase[] = []
  for (const file of [termsOf(name), SHARED_TERMS]) {
    const bytes = await readFile(join(root, file)).catch(() => null)
    if (bytes === null) continue
    try {
      found.push(readTermbase({file, bytes}, run))
    } catch (error) {
      if (!(error instanceof FileUnusable)) throw error
    }
  }
  const [first] = found
  if (!first) {
    if (run.diagnostics.length === 0)
      run.report('exchange:termbase-missing', {kind: 'file', file: SHARED_TERMS}, {file: SHARED_TERMS})
    return {parts: [], diagnostics: run.diagnostics}
  }
  const own = new Set(first.concepts.map(({id}) => id))
  const concepts = found.flatMap((termbase, index) => termbase.concepts.filter(({id}) => index === 0 || !own.has(id)))
  const spoken =
    langs === undefined
      ? concepts
      : concepts
          .map(concept => ({...concept, languages: concept.languages.filter(({lang}) => langs.includes(lang))}))
          .filter(({languages}) => languages.length > 0)
  // A translator looks up what stands in the original; words of a translation are too often other senses of a term.
  const originals = documents.filter(({translationOf}) => translationOf === undefined)
  const texts = (originals.length > 0 ? originals : documents).map(({lang, sections}) => ({
    lang,
    texts: [...segmentsOf(sections)].map(({segment}) => segment.text)
  }))
  const used = all ? spoken : usedConcepts(spoken, texts)
  const content = toTbx({...first, concepts: used})
  const part = {part: null, pair: null, content, units: used.length, leftOut: concepts.length - used.length, persons: 0}
  return {parts: [part], diagnostics: run.diagnostics}
}
