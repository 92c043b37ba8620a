import {useLayoutEffect} from 'preact/hooks'
import type {DecisionAction} from '../../../pipeline/model/index.ts'
import type {DraftDecision} from '../../contract/draft-decision.ts'
import {confirmTogether} from '../actions/confirm-together.ts'
import type {Perform} from '../actions/performer.ts'
import {draft, segmentDraft} from '../decide/drafts.ts'
import {type Session, shownLangs} from '../session.ts'
import type {State} from '../state.ts'
import {findingWords} from '../words/finding-words.ts'
import {say} from '../words/say.ts'
import {AttentionDialog} from './attention-dialog.tsx'
import {ErrorForm} from './error-form.tsx'
import {Frame} from './frame.tsx'
import {HelpDialog} from './help-dialog.tsx'
import {ProgressDialog} from './progress-dialog.tsx'
import {TextForm} from './text-form.tsx'

/** What stands open over the grid. */
export function Dialogs({
  session,
  state,
  perform,
  onClosed
}: {
  readonly session: Session
  readonly state: State
  readonly perform: Perform
  readonly onClosed: () => void
}) {
  const {dialog, view, rows, focus} = state
  const isOpen = dialog !== null
  // Not before the dialog is gone: while it stands, nothing behind it takes the focus.
  useLayoutEffect(() => (isOpen ? onClosed : undefined), [isOpen])
  const close = (): void => session.dialog(null)
  if (!dialog) return null
  if (dialog.kind === 'help') return <HelpDialog session={session} state={state} onClose={close} />
  if (dialog.kind === 'progress') return <ProgressDialog session={session} state={state} onClose={close} />
  if (!view) return null
  if (dialog.kind === 'attention')
    return <AttentionDialog session={session} state={state} perform={perform} onClose={close} />

  const unit = view.units[rows[focus.row] ?? -1]
  const seen = {view, langs: shownLangs(state)}
  const send = (made: DraftDecision, said: string): void => {
    session.outbox.send({work: view.work, drafts: [made]})
    session.tell(said)
    close()
  }
  const ofUnit = (action: DecisionAction, result: DraftDecision['result'], said: string): void => {
    if (unit) send(draft(seen, action, [unit], result), said)
  }
  switch (dialog.kind) {
    case 'edit': {
      const segment = view.segments[dialog.segment]
      if (!segment) return null
      const lang = view.blocks[segment.block]?.lang
      return (
        <Frame title={say('edit.title')} onClose={close}>
          <p class="quiet">{say('edit.about')}</p>
          {segment.extracted === undefined ? null : <p class="quiet">{say('edited', {text: segment.extracted})}</p>}
          <TextForm
            label={say('edit.label')}
            text={segment.text}
            lang={lang}
            submit={say('edit.submit')}
            onSubmit={text =>
              text === segment.text ? close() : send(segmentDraft(seen, 'edit', dialog.segment, {text}), 'said.edit')
            }
          />
        </Frame>
      )
    }
    case 'comment':
      return (
        <Frame title={say('comment.title')} onClose={close}>
          <TextForm
            label={say('comment.label')}
            submit={say('comment.submit')}
            onSubmit={text => ofUnit('comment', {text}, 'said.comment')}
          />
        </Frame>
      )
    case 'translation-error':
      return (
        <Frame title={say('error.title')} onClose={close}>
          <ErrorForm state={state} onSubmit={result => ofUnit('translation-error', result, 'said.translation-error')} />
        </Frame>
      )
    case 'accept-finding': {
      const finding = view.findings.find(({id}) => id === dialog.finding)
      if (!finding) return null
      const on = view.units.find(({id}) => id === finding.unit)
      return (
        <Frame title={say('accept.title')} onClose={close}>
          <p>{findingWords(finding).message}</p>
          <TextForm
            label={say('accept.label')}
            submit={say('accept.submit')}
            onSubmit={reason =>
              send(draft(seen, 'accept-finding', on ? [on] : [], {finding: finding.id, reason}), 'said.accept-finding')
            }
          />
        </Frame>
      )
    }
    case 'confirm-above':
      return (
        <Frame title={say('bulk.title')} onClose={close}>
          <p>{say('bulk.about', {count: dialog.units.length})}</p>
          <div class="buttons">
            <button type="button" class="action" onClick={close}>
              {say('cancel')}
            </button>
            <button
              type="button"
              class="action primary"
              // biome-ignore lint/a11y/noAutofocus: the dialog asks for this answer
              autoFocus
              onClick={() => {
                confirmTogether(session, dialog.units)
                close()
              }}
            >
              {say('bulk.submit', {count: dialog.units.length})}
            </button>
          </div>
        </Frame>
      )
  }
}
