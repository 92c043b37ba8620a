/** Text of a run as it should stand in a document: composed, without soft hyphens, with plain spaces. */
export function cleanText(text: string): string {
  return text
    .replace(/\u00ad/g, '')
    .normalize('NFC')
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f]/g, ' ')
}
