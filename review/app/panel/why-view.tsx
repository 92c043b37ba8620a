import type {Evidence} from '../../../pipeline/model/index.ts'
import {lightMatch} from '../grid/light-match.ts'
import {SignIcon} from '../grid/sign-icon.tsx'
import {matchGroups, TINTS, wordKey} from '../grid/unit-marks.ts'
import {livePairs, pairSign} from '../grid/unit-state.ts'
import {shownLangs} from '../session.ts'
import {languageName, say} from '../words/say.ts'
import type {PanelProps} from './panel-props.ts'

/** As many features as bear a decision; the others add up to little. */
const SHOWN_FEATURES = 8

/** Why the row was made: its pairs with their confidence, the words that matched, values that agree or differ, the features' shares. */
export function WhyView({state}: PanelProps) {
  const {focus, rows, evidence, pending, locale} = state
  const view = state.view!
  const unit = view.units[rows[focus.row] ?? -1]
  if (!unit) return <p class="quiet">{say('why.nothing')}</p>
  const found = evidence?.unit === unit.id ? evidence.found : []
  const pairs = livePairs(unit, view.pairs, shownLangs(state))
  const groups = matchGroups(found)
  return (
    <div class="why" onPointerOver={event => lightMatch(event.target)} onPointerLeave={() => lightMatch(null)}>
      {pairs.map(({key, langs: [a, b]}) => {
        const pair = unit.pairs[key]
        const own = found.filter(held => held.pair === key)
        return (
          <section key={key}>
            <h2>
              <SignIcon sign={pairSign(unit, key, pending.get(unit.id)?.[key])} />
              {languageName(a, locale)} – {languageName(b, locale)}
            </h2>
            {pair?.decision !== undefined && pair.status !== 'stale' && !pair.conflict ? (
              <p class="decided">{say('why.decided')}</p>
            ) : pair && pair.confidence > 0 ? (
              <Meter confidence={pair.confidence} />
            ) : (
              <p class="quiet">{say('why.oneSide')}</p>
            )}
            <Words evidence={own} segments={view.segments} groups={groups} />
            <Differing evidence={own} locale={locale} />
            <Features evidence={own} />
          </section>
        )
      })}
      {found.length === 0 ? <p class="quiet">{say('why.none')}</p> : null}
    </div>
  )
}

function Meter({confidence}: {readonly confidence: number}) {
  const percent = confidence === 1 ? 100 : Math.min(99, Math.round(confidence * 100))
  return (
    <div class="meter">
      <span class="bar" aria-hidden="true">
        <span style={{width: `${percent}%`}} />
      </span>
      <span>{say('confidence', {percent})}</span>
    </div>
  )
}

function Words({
  evidence,
  segments,
  groups
}: {
  readonly evidence: readonly Evidence[]
  readonly groups: ReadonlyMap<string, number>
  readonly segments: Readonly<Record<string, {readonly text: string}>>
}) {
  const words = evidence.flatMap(held => held.words)
  if (words.length === 0) return null
  const textOf = ([id, start, end]: readonly [string, number, number]) => segments[id]?.text.slice(start, end) ?? ''
  return (
    <>
      <h3>{say('why.words')}</h3>
      <ul class="matches">
        {words.map(({source, target, why}) => (
          <li
            key={`${source.join()} ${target.join()}`}
            class={`why-${why} tint-${groups.get(wordKey(source))! % TINTS}`}
            data-match={groups.get(wordKey(source))}
          >
            <b>{textOf(source)}</b> <span aria-hidden="true">↔</span> <b>{textOf(target)}</b>{' '}
            <span class="kind">{say(`why.kind.${why}`)}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

function Differing({evidence, locale}: {readonly evidence: readonly Evidence[]; readonly locale: string}) {
  const values = evidence.flatMap(held => held.disagree)
  if (values.length === 0) return null
  return (
    <>
      <h3>{say('why.differ')}</h3>
      <ul class="matches differ">
        {values.map(({lang, text, key, segment}) => (
          <li key={`${segment} ${key}`}>
            <span class="kind">{languageName(lang, locale)}</span> <b>{text}</b>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Shares of what spoke for and against; contributions are in nats, bars are relative to the largest. */
function Features({evidence}: {readonly evidence: readonly Evidence[]}) {
  const features = evidence
    .flatMap(held => Object.entries(held.features))
    .filter(([, nats]) => Math.abs(nats) >= 0.005)
    .sort(([, a], [, b]) => Math.abs(b) - Math.abs(a))
    .slice(0, SHOWN_FEATURES)
  const largest = Math.max(...features.map(([, nats]) => Math.abs(nats)), 0)
  if (largest === 0) return null
  return (
    <>
      <h3>{say('why.features')}</h3>
      <ul class="features">
        {features.map(([name, nats]) => (
          <li key={name}>
            <span class="name">{featureName(name)}</span>
            <span class={`share ${nats < 0 ? 'against' : 'for'}`} aria-hidden="true">
              <span style={{width: `${(100 * Math.abs(nats)) / largest}%`}} />
            </span>
            <span class="nats">{(nats > 0 ? '+' : '−') + Math.abs(nats).toFixed(2)}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

/** A feature in the reader's words, where the catalogue has them. */
function featureName(name: string): string {
  if (/^\d-\d$/.test(name)) return say('why.shape', {shape: name})
  const key = `why.feature.${name.replaceAll(' ', '-')}`
  const words = say(key)
  return words === key ? name : words
}
