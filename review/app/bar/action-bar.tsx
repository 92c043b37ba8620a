import type {Perform} from '../actions/performer.ts'
import {type ActionId, keyOf} from '../keys/actions.ts'
import {keySign} from '../keys/key-name.ts'
import type {State} from '../state.ts'
import {say} from '../words/say.ts'

/** What one can do with the row in focus, grouped as hands think of it. */
const groups: readonly (readonly ActionId[])[] = [
  ['confirm', 'approve', 'reject', 'not-translation', 'untranslated'],
  ['split', 'merge', 'move-up', 'move-down', 'link', 'unlink'],
  ['edit', 'translation-error', 'comment'],
  ['confirm-above', 'realign']
]

/** The actions for the mouse, each with its key; they change where the row is stale or in conflict. */
export function ActionBar({state, perform}: {readonly state: State; readonly perform: Perform}) {
  const {view, rows, focus, settings, carried} = state
  const unit = view?.units[rows[focus.row] ?? -1]
  const wantsAttention =
    unit && Object.values(unit.pairs).some(pair => pair.status === 'stale' || pair.conflict === true)
  const shown = wantsAttention ? [['keep', 'drop'] as const, ...groups] : groups
  return (
    <footer>
      <div class="actions" role="toolbar" aria-label={say('actions')}>
        {shown.map((group, index) => (
          <span class="group" key={group[0] ?? index}>
            {group.map(action => (
              <button
                key={action}
                type="button"
                class={`action ${action === 'confirm' ? 'primary' : ''} ${action === 'link' && carried ? 'carrying' : ''}`}
                disabled={view?.writable === false || !unit}
                onClick={() => perform(action)}
              >
                <span>{say(action === 'link' && carried ? 'short.link-here' : `short.${action}`)}</span>
                <kbd>{keySign(keyOf(action, settings.keys))}</kbd>
              </button>
            ))}
          </span>
        ))}
      </div>
    </footer>
  )
}
