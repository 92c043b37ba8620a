/** Names the window that a request comes from, so that an undo takes back its own acts first. */
export const WINDOW_HEADER = 'Samsvar-Window'
