/** A note whose label, which is the match's first group, has no space behind it: `1Jf. loven`. */
export const gluedNote = /^(\d{1,3})(?=\p{Lu}\p{Ll}|[«“"‘])/u
