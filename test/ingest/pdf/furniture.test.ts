import {describe, expect, it} from 'vitest'
import {furnitureOf, isPageNumber, taggedFurniture} from '../../../pipeline/ingest/pdf/furniture.ts'
import type {Line} from '../../../pipeline/ingest/pdf/line.ts'
import {lineAt, linesAt} from './lines.ts'

const page = (segments: readonly Line[]) => ({width: 595, height: 842, segments})
const removed = (pages: readonly (readonly Line[])[]): readonly (readonly string[])[] =>
  furnitureOf(pages.map(page)).map(found => [...found.keys()].map(line => line.text))
const body = (n: number): readonly Line[] => linesAt(100, [`Text ${n} of a page, own`, `and another line ${n}${n}`])

describe('furnitureOf', () => {
  it('should find heads that change with the chapter by their place', () => {
    const heads = [
      'Chapter 1 Aims',
      'Chapter 1 Aims',
      'Chapter 2 Means',
      'Chapter 2 Means',
      'Chapter 3 Ends',
      'Chapter 4 Notes',
      'Chapter 5 Index',
      'Chapter 5 Index'
    ]
    const pages = heads.map((head, i) => [lineAt(40, head, {size: 8}), ...body(i)])
    expect(removed(pages)).toEqual(heads.map(head => [head]))
  })

  it('should find heads that repeat the heading of their page, each another one', () => {
    const pages = ['Aims', 'Means', 'Ends'].map((name, i) => [
      lineAt(40, name.toUpperCase(), {size: 8}),
      lineAt(80, `${name}`, {size: 16}),
      ...body(i)
    ])
    expect(removed(pages)).toEqual([['AIMS'], ['MEANS'], ['ENDS']])
  })

  it('should not find a line that repeats a heading on one page alone', () => {
    expect(removed([[lineAt(40, 'Aims', {size: 8}), lineAt(80, 'Aims', {size: 16})], body(2)])).toEqual([[], []])
  })

  it('should find numbers that count the pages', () => {
    const pages = [4, 5, 6].map(n => [...body(n), lineAt(810, `Side ${n} av 12`, {size: 8})])
    expect(removed(pages)).toEqual([['Side 4 av 12'], ['Side 5 av 12'], ['Side 6 av 12']])
  })

  it('should find heads of left and right pages', () => {
    const pages = [1, 2, 3, 4].map(n => [
      lineAt(40, n % 2 === 0 ? 'The plan' : 'The parties', {size: 8, x: n % 2 === 0 ? 50 : 400}),
      ...body(n)
    ])
    expect(removed(pages).flat()).toHaveLength(4)
  })

  it('should not find numbers that do not count', () => {
    const pages = [1, 2, 3].map(n => [...body(n), lineAt(810, `${n * 7} prosent`, {size: 10})])
    expect(removed(pages).flat()).toEqual([])
  })

  it('should not take chapters that begin at the top of pages', () => {
    const pages = [1, 2, 3].map(n => [
      lineAt(60, `Kapittel ${n}`, {size: 16}),
      ...linesAt(120, [`Own words ${'x'.repeat(n)} here`])
    ])
    expect(removed(pages).flat()).toEqual([])
  })

  it('should not take lines of the text that pages have in common', () => {
    const pages = [1, 2].map(() => [
      lineAt(40, 'The plan', {size: 8}),
      ...linesAt(100, ['Same text on both pages', 'and the same again'])
    ])
    expect(removed(pages)).toEqual([['The plan'], ['The plan']])
  })

  it('should not find anything on a single page', () => {
    expect(removed([[lineAt(40, 'The plan', {size: 8}), ...body(1)]])).toEqual([[]])
  })
})

describe('taggedFurniture', () => {
  it('should find artifacts at the edge of a page', () => {
    const head = lineAt(40, 'The plan')
    const artifact = {...head, spans: head.spans.map(span => ({...span, artifact: true}))}
    expect([...taggedFurniture(page([artifact, ...body(1)])).values()]).toEqual(['header'])
  })
})

describe('isPageNumber', () => {
  it.each(['7', '– 7 –', 'xiv', '7 / 98', 'Side 7 av 98', 'Page 7 of 98', '第7页', '第 7 页 共 98 页'])(
    'should know %s',
    text => {
      expect(isPageNumber(text)).toBe(true)
    }
  )

  it.each(['Chapter 7', '2018–2020', 'mix', '12 prosjekter'])('should not know %s', text => {
    expect(isPageNumber(text)).toBe(false)
  })
})
