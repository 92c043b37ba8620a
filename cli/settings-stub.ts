import {stringify} from 'yaml'
import type {Context} from './context.ts'

/** What is filled in first, with addresses that nobody has. */
const SITE = {
  site: {
    baseUrl: 'https://documents.example/library/',
    operator: {name: 'Example', url: 'https://documents.example/', email: 'library@documents.example'}
  }
}
const CHECKS = {checks: {'check:number-differs': 'error'}}

/** A first `samsvar.config.yaml`, all of it comments in the user's language: what one may set, to be filled in. */
export function settingsStub(work: string, {say}: Pick<Context, 'say'>): string {
  return [
    '# yaml-language-server: $schema=output/schema/v1/settings.schema.json',
    `# ${say('cli:init.settings.about')}`,
    `# ${say('cli:init.settings.work', {work})}`,
    '',
    `# ${say('cli:init.settings.site')}`,
    commented(SITE),
    `# ${say('cli:init.settings.checks')}`,
    commented(CHECKS)
  ].join('\n')
}

/** YAML with a `#` before each line. */
function commented(values: object): string {
  return stringify(values).replace(/^(?=.)/gm, '# ')
}
