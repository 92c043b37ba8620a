/**
 * Overwrites the dates of creation and change in a PDF, and its file identifier, in place and in the same length, so that
 * the same text gives the same bytes. `date` is `YYYYMMDDHHMMSS` in UTC.
 */
export function fixDates(pdf: Uint8Array, date: string): Uint8Array {
  const bytes = Buffer.from(pdf)
  const text = bytes.toString('latin1')
  for (const match of text.matchAll(/\/(?:CreationDate|ModDate) ?\(D:(\d{14})/g)) {
    bytes.write(date, match.index + match[0].length - date.length, 'latin1')
  }
  for (const match of text.matchAll(/\/ID ?\[ ?<([0-9A-Fa-f]+)> ?<([0-9A-Fa-f]+)>/g)) {
    const first = match.index + match[0].indexOf('<') + 1
    const second = match.index + match[0].lastIndexOf('<') + 1
    bytes.write('0'.repeat(match[1]!.length), first, 'latin1')
    bytes.write('0'.repeat(match[2]!.length), second, 'latin1')
  }
  return bytes
}
