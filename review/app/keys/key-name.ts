/** Keys that move the focus, that only change others, or that browsers and systems have a use for. */
const BROWSERS =
  /^(?:Tab|Shift|Control|Alt|Meta|AltGraph|CapsLock|NumLock|ScrollLock|ContextMenu|F\d+|Browser\w+|PrintScreen|Pause)$/

/** What of a key press its name is made of. */
type Press = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>

/**
 * A key press by name: `m`, `Shift+M`, `?`, `Shift+ArrowUp`. Empty where it belongs to the browser or the system. Letters are read by their
 * place on the keyboard where the layout or an input method gives no Latin letter, so that a Chinese keyboard works alike.
 */
export function keyName({key, code, shiftKey, ctrlKey, metaKey, altKey}: Press): string {
  if (ctrlKey || metaKey || altKey || BROWSERS.test(key)) return ''
  const placed = /^Key([A-Z])$/.exec(code)?.[1]
  const letter = /^[a-z]$/i.test(key) ? key : key.length === 1 && /\p{L}/u.test(key) ? undefined : key
  const isLatin = letter !== undefined && /^[a-z]$/i.test(letter)
  if (isLatin || ((key === 'Process' || letter === undefined) && placed !== undefined)) {
    const name = isLatin ? letter : (placed ?? '')
    return shiftKey ? `Shift+${name.toUpperCase()}` : name.toLowerCase()
  }
  if (letter === undefined || key === 'Process' || key === 'Dead' || key === 'Unidentified') return ''
  return shiftKey && letter.length > 1 ? `Shift+${letter}` : letter
}

const signs: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Enter: '⏎',
  Escape: 'Esc',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
  Shift: '⇧',
  ' ': '␣'
}

/** A key as one prints it: `⇧M`, `⏎`, `?`. */
export function keySign(name: string): string {
  const keys = name.startsWith('Shift+') ? ['Shift', name.slice('Shift+'.length)] : [name]
  return keys.map(key => signs[key] ?? (key.length === 1 ? key.toUpperCase() : key)).join('')
}
