import {join} from 'node:path'
import {beforeAll, expect, it} from 'vitest'
import {type Document, document as documentSchema} from '../../pipeline/model/index.ts'
import {readJson} from './work-root.ts'

const output = new URL('../../output/kina-norge-handlingsplan/', import.meta.url).pathname
let page: Document
beforeAll(async () => {
  page = documentSchema.parse(await readJson(join(output, 'page.nb.json')))
})

it('should carry the page’s title, type, dates and period', () => {
  expect(page.metadata).toMatchObject({
    title: 'Felles handlingsplan for Kina og Norge om samarbeid innen forskning, teknologi og innovasjon',
    type: 'Plan/strategi',
    published: '2017-08-31',
    signed: null,
    publisher: {name: 'Kunnskapsdepartementet', url: 'https://www.regjeringen.no/no/dep/kd/id586/'},
    period: {start: '2017', end: '2020', text: '2017-2020'},
    topics: ['Forskning'],
    organisation: {number: '872417842', valid: true}
  })
})

it('should give the attachment its full, unescaped address and the related link no stray mark', () => {
  expect(page.metadata.attachments.map(({title, url}) => ({title, url}))).toEqual([
    {
      title: 'Handlingsplan mellom Kina og Norge 2018-2020.pdf',
      url: 'https://www.regjeringen.no/contentassets/6c5b2c3bb2fa4c6f82f962283b953b7c/nor-action-plan-2018-2020.pdf'
    }
  ])
  expect(page.metadata.related).toEqual([
    {
      title: 'Styrket forskningssamarbeid med Kina',
      url: 'https://www.regjeringen.no/no/aktuelt/styrket-forskningssamarbeid-med-kina/id2568845/'
    }
  ])
})

it('should tell two persons from three offices', () => {
  expect(page.metadata.contacts.map(({kind, role}) => [kind, role])).toEqual([
    ['person', 'Ansvarlig redaktør'],
    ['person', 'Nettredaktør'],
    ['office', 'Telefon'],
    ['office', 'E-post'],
    ['office', 'Ansatte i KD']
  ])
})

it('should hold the activities and the priority areas as lists under their introductions', () => {
  const all = page.sections.flatMap(section => [section, ...section.sections])
  const lists = all.filter(({role}) => role === 'activities' || role === 'priority-areas')
  expect(lists.map(({role, title, introduction, blocks}) => [role, title, introduction?.text, blocks.length])).toEqual([
    ['activities', null, 'Både Kina og Norge vil fremme forskjellige typer samarbeidsaktiviteter, blant annet å:', 3],
    ['priority-areas', null, 'Handlingsplanen oppmuntrer særlig til samarbeid innen følgende områder:', 8]
  ])
  const open = lists.flatMap(({blocks}) => blocks).map(block => block.type === 'listItem' && block.open === true)
  expect(open).toEqual([...Array(10).fill(false), true])
})

it('should keep the page’s own spellings', () => {
  const text = JSON.stringify(page)
  expect(text).toContain('forskningsentre')
  expect(text).toContain('Depakatalog')
})
