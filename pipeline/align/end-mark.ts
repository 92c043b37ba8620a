const closing = '"\'”’»)]）」』】》'
const marks: Readonly<Record<string, string>> = {
  '。': '.',
  '．': '.',
  '？': '?',
  '！': '!',
  '：': ':',
  '；': ';',
  '，': ',',
  '…': '.'
}

/** The mark that a text ends in, closing quotes and brackets left aside, in one form for all languages: one of `.?!:;,`, or nothing. */
export function endMark(text: string): string {
  let at = text.length - 1
  while (at >= 0 && (closing.includes(text.charAt(at)) || text.charAt(at).trim() === '')) at--
  if (at < 0) return ''
  const last = text.charAt(at)
  const mark = marks[last] ?? last
  return '.?!:;,'.includes(mark) ? mark : ''
}
