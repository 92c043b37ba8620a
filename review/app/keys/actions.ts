/** Groups of actions, as the help shows them. */
export const groups = ['move', 'decide', 'change', 'find', 'see'] as const
export type Group = (typeof groups)[number]

/** An action that a key does. Its name stands in the catalogues under `review:action.<id>`. */
export interface Action {
  readonly id: ActionId
  readonly group: Group
  /** As `keyName` writes it. */
  readonly key: string
}

/** Keys are single letters and arrows, none that a browser has a use for. */
const table = [
  ['down', 'move', 'ArrowDown'],
  ['up', 'move', 'ArrowUp'],
  ['right', 'move', 'ArrowRight'],
  ['left', 'move', 'ArrowLeft'],
  ['page-down', 'move', 'PageDown'],
  ['page-up', 'move', 'PageUp'],
  ['first', 'move', 'Home'],
  ['last', 'move', 'End'],
  ['next-undecided', 'move', 'g'],
  ['previous-undecided', 'move', 'Shift+G'],
  ['next-doubtful', 'move', 'w'],
  ['next-uneven', 'move', 'b'],
  ['next-finding', 'move', 'f'],
  ['next-attention', 'move', 'v'],
  ['confirm', 'decide', 'Enter'],
  ['reject', 'decide', 'r'],
  ['not-translation', 'decide', 'x'],
  ['untranslated', 'decide', 'o'],
  ['approve', 'decide', 'a'],
  ['confirm-above', 'decide', 'Shift+C'],
  ['translation-error', 'decide', 't'],
  ['comment', 'decide', 'n'],
  ['accept-finding', 'decide', 'y'],
  ['keep', 'decide', 'k'],
  ['drop', 'decide', 'd'],
  ['split', 'change', 's'],
  ['merge', 'change', 'm'],
  ['merge-up', 'change', 'Shift+M'],
  ['move-down', 'change', 'Shift+ArrowDown'],
  ['move-up', 'change', 'Shift+ArrowUp'],
  ['link', 'change', 'l'],
  ['unlink', 'change', 'u'],
  ['edit', 'change', 'e'],
  ['undo', 'change', 'z'],
  ['redo', 'change', 'Shift+Z'],
  ['realign', 'change', 'Shift+R'],
  ['search', 'find', '/'],
  ['next-hit', 'find', '.'],
  ['previous-hit', 'find', ','],
  ['filter', 'find', 'q'],
  ['evidence', 'see', 'i'],
  ['page', 'see', 'p'],
  ['zoom-in', 'see', '+'],
  ['zoom-out', 'see', '-'],
  ['remarks', 'see', 'c'],
  ['attention', 'see', 'Shift+V'],
  ['progress', 'see', 'Shift+P'],
  ['columns', 'see', 'h'],
  ['next-part', 'see', 'j'],
  ['help', 'see', '?'],
  ['cancel', 'see', 'Escape']
] as const satisfies readonly (readonly [string, Group, string])[]

export type ActionId = (typeof table)[number][0]

export const actions: readonly Action[] = table.map(([id, group, key]) => ({id, group, key}))

const usualKeys = new Map(actions.map(({id, key}) => [id, key]))

/** The key of an action, by the reviewer's own choice or as usual. */
export function keyOf(id: ActionId, own: Readonly<Record<string, string>>): string {
  return own[id] ?? usualKeys.get(id) ?? ''
}

/** The action of a key; undefined where it has none. */
export function actionOf(key: string, own: Readonly<Record<string, string>>): ActionId | undefined {
  return actions.find(({id}) => keyOf(id, own) === key)?.id
}
