import {expect, test} from 'vitest'
import type {Work} from '../../pipeline/model/index.ts'
import type {PartView} from '../../review/contract/part-view.ts'
import {partView} from '../../review/contract/part-view.ts'
import {withEditionStates} from '../../review/server/with-edition-states.ts'

const edition = (lang: string) => ({
  lang,
  title: 'Plan',
  file: `sources/a/plan.${lang}.pdf`,
  authority: 'original' as const,
  origin: 'written' as const,
  url: null,
  page: 'pdf' as const
})
const view = {part: 'plan', editions: ['nb', 'en', 'zh-Hans'].map(edition)} as unknown as PartView
const parts = {
  plan: {
    editions: {
      nb: {file: 'plan.nb.pdf'},
      en: {file: 'plan.en.pdf', state: 'withdrawn', since: '2026-03-01', reason: 'Wrong figures in table 2'},
      'zh-Hans': {file: 'plan.zh-Hans.pdf', state: 'superseded'}
    }
  }
} as unknown as Work['parts']

test('the screen should be told of editions that were withdrawn or superseded, since when and why, and of no others', () => {
  const {editions} = withEditionStates(view, {parts})
  expect(editions.map(({outOfForce}) => outOfForce)).toEqual([
    undefined,
    {state: 'withdrawn', since: '2026-03-01', reason: 'Wrong figures in table 2'},
    {state: 'superseded'}
  ])
  expect(partView.unwrap().shape.editions.parse(editions)).toEqual(editions)
})

test('an edition in force should not be marked where the work says nothing of it', () => {
  expect(withEditionStates(view, {parts: {}})).toEqual(view)
})
