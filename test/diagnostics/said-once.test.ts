import {describe, expect, it} from 'vitest'
import {diagnostic} from '../../pipeline/diagnostics/diagnostic.ts'
import {saidOnce} from '../../pipeline/diagnostics/said-once.ts'

const file = (name: string) => ({kind: 'file', file: name}) as const

describe('saidOnce', () => {
  it('should say once what is to be noted of several files', () => {
    const [a, b] = ['page.nb.html', 'page.en.html'].map(name => diagnostic('ingest:main-content-guessed', file(name)))
    expect(saidOnce([a!, b!])).toEqual([{...a, related: [file('page.en.html')]}])
  })

  it('should not fold warnings, nor notes with different details', () => {
    const deep = ['a', 'b'].map(name => diagnostic('ingest:too-deep', file(name), {depth: 512}))
    const other = diagnostic('ingest:main-content-guessed', file('c'), {site: 'x'})
    const all = [...deep, diagnostic('ingest:main-content-guessed', file('d')), other]
    expect(saidOnce(all)).toEqual(all)
  })
})
