import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {FileUnusable, type RuleId, type Run} from '../diagnostics/index.ts'
import {type Settings, settings} from '../model/settings.ts'
import {readYamlFile} from './read-yaml-file.ts'
import {reportUnknownRules} from './report-unknown-rules.ts'
import {workMistakes} from './work-mistakes.ts'

/** The settings of a root, beside `sources/`. */
export const SETTINGS_FILE = 'samsvar.config.yaml'

/** The mistakes that settings share with works, as their own rules. */
const RULES: Partial<Record<RuleId, RuleId>> = {
  'store:work-key-unknown': 'settings:key-unknown',
  'store:work-key-missing': 'settings:key-missing',
  'store:work-value-invalid': 'settings:value-invalid'
}

/** Reads `samsvar.config.yaml`; no settings where there is none, or where it has mistakes, which are reported. */
export async function readSettings(root: string, run: Run): Promise<Settings> {
  const text = await readSettingsText(root)
  // A file of comments alone says nothing.
  if (text.replace(/^\s*#.*$/gmu, '').trim() === '') return {}
  try {
    const read = readYamlFile(
      {
        text,
        file: SETTINGS_FILE,
        schema: settings,
        syntax: 'settings:syntax',
        mistakesOf: (issues, data) =>
          workMistakes(issues, data).map(({rule, path, detail}) => ({
            rule: RULES[rule] ?? 'settings:value-invalid',
            path,
            detail: {...detail, ...(path.length === 0 && {key: SETTINGS_FILE})}
          }))
      },
      run
    )
    reportUnknownRules(read.checks, text, SETTINGS_FILE, run)
    return read
  } catch (error) {
    if (error instanceof FileUnusable) return {}
    throw error
  }
}

/** The text of `samsvar.config.yaml`, '' where there is none. */
export async function readSettingsText(root: string): Promise<string> {
  return readFile(join(root, SETTINGS_FILE), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
}
