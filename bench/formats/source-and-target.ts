interface Line {
  readonly segments: Readonly<Record<string, readonly {readonly text: string}[]>>
}

/** Source texts and their translations from JSON Lines; a text that has two translations in the work is left out, as a memory cannot choose. */
export function sourceAndTarget(jsonLines: string, from: string, to: string) {
  const translations = new Map<string, Set<string>>()
  for (const line of jsonLines.split('\n').filter(text => text !== '')) {
    const {segments}: Line = JSON.parse(line)
    const joined = (lang: string) => (segments[lang] ?? []).map(({text}) => text).join(lang.startsWith('zh') ? '' : ' ')
    const [source, target] = [joined(from), joined(to)]
    if (source !== '' && target !== '') translations.set(source, (translations.get(source) ?? new Set()).add(target))
  }
  const sure = [...translations].filter(([, targets]) => targets.size === 1)
  return {source: sure.map(([source]) => source), target: sure.map(([, [target]]) => target ?? '')}
}
