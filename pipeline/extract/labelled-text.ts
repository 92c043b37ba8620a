/** `Dato: 31.08.2017` → label `Dato`, value `31.08.2017`. `from` is the value's offset. The value may be empty. */
export interface LabelledText {
  readonly label: string
  readonly value: string
  readonly from: number
}

/** A label is a few words; a longer text before a colon is a sentence. UTF-16 units. */
const LONGEST_LABEL = 60

const shape = /^([^:：]+?)\s*[:：]\s*/

/** Splits a line at its first colon; `null` where there is none, where it belongs to an address, or where it is late. */
export function labelledText(text: string): LabelledText | null {
  const found = shape.exec(text)
  const label = found?.[1]
  if (!found || label === undefined || label.length > LONGEST_LABEL) return null
  const value = text.slice(found[0].length)
  // 14:30 and https://… have colons of their own.
  const isAddress = /^(?:https?|mailto|tel)$/i.test(label) && !/\s/.test(found[0].at(-1) ?? '')
  if (isAddress || (/\d$/.test(label) && /^\d/.test(value))) return null
  return {label, value, from: found[0].length}
}
