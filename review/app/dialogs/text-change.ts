export interface Piece {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

/** Words in all, before and after, up to which they are compared one by one; beyond, only the beginning and the end are. */
const MOST_WORDS = 800

/** What became of a text: its words that stayed, went and came, by their longest common subsequence. Chinese goes by the character. */
export function textChange(before: string, now: string): readonly Piece[] {
  const [a, b] = [words(before), words(now)]
  if (a.length + b.length > MOST_WORDS) return [piece('removed', a), piece('added', b)].filter(({text}) => text !== '')
  const common = Array.from({length: a.length + 1}, () => new Uint16Array(b.length + 1))
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      common[i]![j] = a[i] === b[j] ? common[i + 1]![j + 1]! + 1 : Math.max(common[i + 1]![j]!, common[i]![j + 1]!)
  const pieces: {kind: Piece['kind']; text: string}[] = []
  const put = (kind: Piece['kind'], text: string): void => {
    const last = pieces.at(-1)
    if (last?.kind === kind) last.text += text
    else pieces.push({kind, text})
  }
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      put('same', a[i]!)
      i++
      j++
    } else if (j >= b.length || (i < a.length && common[i + 1]![j]! >= common[i]![j + 1]!)) put('removed', a[i++]!)
    else put('added', b[j++]!)
  }
  return pieces
}

function words(text: string): readonly string[] {
  return text.match(/\p{Script=Han}|[\p{L}\p{N}]+|\s+|[^\s]/gu) ?? []
}

function piece(kind: Piece['kind'], all: readonly string[]): Piece {
  return {kind, text: all.join('')}
}
