import {describe, expect, it} from 'vitest'
import {diffEdition} from '../../pipeline/batch/diff-edition.ts'
import {collectingRun} from '../../pipeline/diagnostics/index.ts'

const edition = {
  file: 'page.en.md',
  authority: 'original',
  origin: 'fetched',
  rights: {basis: 'unknown', licence: null, attribution: null}
} as const
const version = (file: string, text: string) => ({file, bytes: Buffer.from(text)})

async function diff(before: string, after: string) {
  const about = {work: {parts: {page: {editions: {}}}}, part: 'page', lang: 'en', edition}
  const changes = await diffEdition(
    {of: about, before: version('a.md', before), after: version('b.md', after)},
    collectingRun()
  )
  return changes?.map(({change, node, section, before: was, after: now}) => [
    change,
    node,
    section.join('/'),
    was ?? '',
    now ?? ''
  ])
}

const fish = 'The committee meets twice a year and reports to the ministers of both countries.'
const ship = 'Ships that enter the harbour shall carry a certificate from the port of departure.'
const page = `# The plan\n\n## Fish\n\n${fish}\n\n## Ships\n\n${ship}\n`

describe('a structural difference', () => {
  it('should be none between two equal versions', async () => {
    expect(await diff(page, page)).toEqual([])
  })

  it('should name a paragraph that changed, under its headings', async () => {
    const changed = ship.replace('certificate', 'valid certificate')
    expect(await diff(page, page.replace(ship, changed))).toEqual([['changed', 'paragraph', 'Ships', ship, changed]])
  })

  it('should name a section that came or went with its texts', async () => {
    const without = page.replace(`## Ships\n\n${ship}\n`, '')
    expect(await diff(without, page)).toEqual([
      ['added', 'section', '', '', 'Ships'],
      ['added', 'paragraph', 'Ships', '', ship]
    ])
    expect(await diff(page, without)).toEqual([
      ['removed', 'section', '', 'Ships', ''],
      ['removed', 'paragraph', 'Ships', ship, '']
    ])
  })

  it('should name a paragraph that moved to another section, and not call it new', async () => {
    const moved = `# The plan\n\n## Fish\n\n${fish}\n\n${ship}\n\n## Ships\n\nSee above, where the rules are kept now.\n`
    const changes = await diff(page, moved)
    expect(changes).toContainEqual(['moved', 'paragraph', 'Fish', ship, ship])
    expect(changes?.filter(([change]) => change === 'removed')).toEqual([])
  })

  it('should not give one where a version cannot be read', async () => {
    expect(await diff(page, '')).toBeUndefined()
  })
})
