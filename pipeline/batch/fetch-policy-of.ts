import type {Run} from '../diagnostics/index.ts'
import {defaultPolicy, type FetchPolicy} from '../fetch/fetch-policy.ts'
import {readSettings} from '../store/read-settings.ts'
import {samsvarVersion} from './samsvar-version.ts'

/** How to fetch for a root: its settings say who asks. Gives up with `fetch:operator-missing` where they do not. */
export async function fetchPolicyOf(root: string, given: Partial<FetchPolicy>, run: Run): Promise<FetchPolicy> {
  const {site} = await readSettings(root, run)
  const operator = site?.operator
  const contact = operator?.email ?? (operator && URL.parse(operator.url)?.href)
  // A name in Chinese letters has none that a header may hold: then the contact stands alone.
  const who = operator && contact ? [operator.name, contact].map(ascii).filter(text => text !== '') : []
  const own = who.length > 0 ? `Samsvar/${samsvarVersion()} (${who.join('; ')})` : undefined
  const userAgent = given.userAgent ?? own
  if (userAgent === undefined) return run.fail('fetch:operator-missing', {kind: 'file', file: 'samsvar.config.yaml'})
  return {...defaultPolicy, ...given, userAgent}
}

/** Header values are ASCII: `Språkrådet` → `Sprakradet`; brackets would end the comment. */
function ascii(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[æÆ]/g, 'ae')
    .replace(/[øØ]/g, 'o')
    .replace(/[^\x20-\x7e]|[()\\]/g, '')
    .trim()
}
