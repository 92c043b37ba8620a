import type {Finding} from '../../../pipeline/model/index.ts'
import type {RemarkView} from '../../contract/part-view.ts'
import {Glyph} from '../bar/glyph.tsx'
import {placesOf} from '../decide/say-again.ts'
import {findingWords} from '../words/finding-words.ts'
import {moment} from '../words/moment.ts'
import {languageName, say} from '../words/say.ts'
import {AttentionHere} from './attention-here.tsx'
import {HistoryList} from './history-list.tsx'
import type {PanelProps} from './panel-props.ts'

/** What the checks and people said of the row, and of the part as a whole. */
export function RemarksView(props: PanelProps) {
  const {session, state} = props
  const {focus, rows, locale} = state
  const view = state.view!
  const unit = view.units[rows[focus.row] ?? -1]
  const ids = new Set(Object.values(unit?.members ?? {}).flat())
  const findings = view.findings.filter(finding => finding.unit !== null && finding.unit === unit?.id)
  const loose = view.findings.filter(finding => finding.unit === null)
  // Why a finding was accepted stands on the finding itself, as long as there is one.
  const shown = new Set(view.findings.map(({id}) => id))
  const remarks = view.remarks.filter(
    ({segments, finding}) => segments.some(id => ids.has(id)) && !(finding !== undefined && shown.has(finding))
  )
  const flagged = Object.values(unit?.pairs ?? {}).some(
    ({decision}) => decision !== undefined && view.flagged.includes(decision)
  )
  const unsettled = view.attention.filter(held => placesOf(held).some(id => ids.has(id)))
  const errors = view.remarks.filter(({kind}) => kind === 'translation-error').length
  const accept = (finding: Finding): void => session.dialog({kind: 'accept-finding', finding: finding.id})
  return (
    <div class="remarks">
      <h2>{say('remarks.row')}</h2>
      {unsettled.map(held => (
        <AttentionHere key={held.events.map(({id}) => id).join()} {...props} held={held} />
      ))}
      {flagged ? <p class="flag">{say('remarks.flagged')}</p> : null}
      {findings.map(finding => (
        <FindingCard key={finding.id} finding={finding} onAccept={accept} writable={view.writable} />
      ))}
      {remarks.map(remark => (
        <RemarkCard key={remark.event} remark={remark} locale={locale} />
      ))}
      {findings.length + remarks.length + unsettled.length === 0 && !flagged ? (
        <p class="quiet">{say('remarks.none')}</p>
      ) : null}
      {unit ? <HistoryList view={view} unit={unit} locale={locale} /> : null}
      {loose.length > 0 ? (
        <>
          <h2>{say('remarks.part')}</h2>
          {loose.map(finding => (
            <FindingCard key={finding.id} finding={finding} onAccept={accept} writable={view.writable} />
          ))}
        </>
      ) : null}
      {errors > 0 ? (
        <p>
          <a
            class="download"
            href={`/api/works/${encodeURIComponent(view.work)}/translation-errors.tsv?locale=${locale}`}
            download
          >
            <Glyph name="download" size={16} /> {say('remarks.download', {count: errors})}
          </a>
        </p>
      ) : null}
    </div>
  )
}

function FindingCard({
  finding,
  onAccept,
  writable
}: {
  readonly finding: Finding
  readonly onAccept: (finding: Finding) => void
  readonly writable: boolean
}) {
  const {message, hint} = findingWords(finding)
  return (
    <article class={`card ${finding.severity} ${finding.accepted === undefined ? '' : 'accepted'}`}>
      <p>{message}</p>
      {finding.accepted === undefined ? (
        <>
          <p class="quiet">{hint}</p>
          <button type="button" class="chip" disabled={!writable} onClick={() => onAccept(finding)}>
            {say('remarks.accept')}
          </button>
        </>
      ) : (
        <p class="quiet">{say('remarks.accepted', {reason: finding.accepted})}</p>
      )}
    </article>
  )
}

function RemarkCard({remark, locale}: {readonly remark: RemarkView; readonly locale: string}) {
  const {kind, text, lang, better, note, who, when, stale} = remark
  return (
    <article class={`card ${kind}`}>
      <p class="by">
        {say(`remarks.kind.${kind}`)} · {who} · <time dateTime={when}>{moment(when, locale)}</time>
        {stale ? <span class="chip small">{say('sign.stale')}</span> : null}
      </p>
      <p>
        {kind === 'translation-error' ? say(`mqm.${text}`) : text}
        {lang === undefined ? null : <span class="quiet"> · {languageName(lang, locale)}</span>}
      </p>
      {better === undefined ? null : (
        <p>
          <span class="quiet">{say('remarks.better')}</span> {better}
        </p>
      )}
      {note === undefined ? null : <p class="quiet">{note}</p>}
    </article>
  )
}
