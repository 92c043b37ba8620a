import type {Perform} from '../actions/performer.ts'
import {type ActionId, keyOf} from '../keys/actions.ts'
import {keySign} from '../keys/key-name.ts'
import type {State} from '../state.ts'
import {say} from '../words/say.ts'

/** What one can do with the row in focus, grouped as hands think of it. */
const groups: readonly (readonly ActionId[])[] = [
  ['confirm', 'approve', 'reject', 'not-translation', 'untranslated'],
  ['split', 'merge', 'move-up', 'move-down', 'link', 'unlink'],
  ['edit', 'translation-error', 'comment']
]
/** The last group: of many rows at once, or of the one whose decision does not stand. One takes the other's place, so that no other button moves. */
const [ofMany, ofUnsettled] = [['confirm-above', 'realign'] as const, ['keep', 'drop'] as const]

/** The actions for the mouse, each with its key; they change where the row is stale or in conflict. */
export function ActionBar({state, perform}: {readonly state: State; readonly perform: Perform}) {
  const {view, rows, focus, settings, carried} = state
  const unit = view?.units[rows[focus.row] ?? -1]
  const wantsAttention =
    unit && Object.values(unit.pairs).some(pair => pair.status === 'stale' || pair.conflict === true)
  const shown = [...groups, wantsAttention ? ofUnsettled : ofMany]
  return (
    <div class="actions" role="toolbar" aria-label={say('actions')}>
      {shown.map((group, index) => (
        <span class="group" key={group[0] ?? index}>
          {group.map(action => (
            <button
              key={action}
              type="button"
              class={`action ${action === 'confirm' ? 'primary' : ''} ${action === 'keep' || action === 'drop' ? 'wanted' : ''}`}
              {...(action === 'link' && {'aria-pressed': carried !== null})}
              title={say(`action.${action}`)}
              disabled={view?.writable === false || !unit}
              onClick={() => perform(action)}
            >
              <span>{say(`short.${action}`)}</span>
              <kbd>{keySign(keyOf(action, settings.keys))}</kbd>
            </button>
          ))}
        </span>
      ))}
    </div>
  )
}
