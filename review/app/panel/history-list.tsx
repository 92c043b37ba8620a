import {useEffect, useState} from 'preact/hooks'
import type {TranslationUnit} from '../../../pipeline/model/index.ts'
import type {PartView, UnitHistory} from '../../contract/part-view.ts'
import {partPath, request} from '../api/request.ts'
import {moment} from '../words/moment.ts'
import {pairName} from '../words/pair-name.ts'
import {say} from '../words/say.ts'

/** Who decided what of the row, and what was taken back. */
export function HistoryList({
  view,
  unit,
  locale
}: {
  readonly view: PartView
  readonly unit: TranslationUnit
  readonly locale: string
}) {
  const {work, part, version} = view
  const [held, setHeld] = useState<UnitHistory & {readonly unit: string}>()
  useEffect(() => {
    let isLeft = false
    request<UnitHistory>(partPath(work, part, 'units', unit.id, 'decisions'))
      .then(found => {
        if (!isLeft) setHeld({...found, unit: unit.id})
      })
      .catch(() => {})
    return () => {
      isLeft = true
    }
  }, [work, part, version, unit.id])
  const decisions = held?.unit === unit.id ? held.decisions : []
  if (decisions.length === 0) return null
  return (
    <>
      <h2>{say('history.title')}</h2>
      <ol class="history">
        {decisions.map(({id, who, when, action, pair, result, stands}) => (
          <li key={id} class={stands ? '' : 'undone'}>
            <b>{say(result.bulk === true ? 'event.bulk' : `event.${action}`)}</b> · {who} ·{' '}
            <time dateTime={when}>{moment(when, locale)}</time>
            {pair === null ? '' : ` · ${pairName(pair, view.langs, locale)}`}
            {stands ? '' : ` · ${say('history.undone')}`}
          </li>
        ))}
      </ol>
    </>
  )
}
