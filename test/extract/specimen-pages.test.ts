import {readdirSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {scorePage} from '../../bench/pages/score-page.ts'
import {fixture} from './expected.ts'

const names = readdirSync(fixture('pages')).sort()

describe.each(names)('the specimen page %s', name => {
  it('should come out with what it says, and with nothing that it does not say', async () => {
    const scores = await scorePage(fixture(`pages/${name}`))
    expect(scores.filter(({missing, invented}) => missing.length + invented.length > 0)).toEqual([])
    expect(scores.flatMap(({right}) => right).length).toBeGreaterThan(2)
  })
})
