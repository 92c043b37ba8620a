/** Radicals that ToUnicode maps give for ideographs (`⼀` for `一`): normalised by compatibility. */
const radicals = /[\u2e80-\u2fdf]/g

/** Text of a run as it should stand in a document: composed, without soft hyphens, with plain spaces and real ideographs. */
export function cleanText(text: string): string {
  return text
    .replace(/\u00ad/g, '')
    .replace(radicals, c => c.normalize('NFKC'))
    .normalize('NFC')
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f]/g, ' ')
}
