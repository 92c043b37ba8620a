/** Bytes that pdf.js may read again for objects with one number whose strings do not end, before the earlier ones are crossed out. */
const MOST_READ_AGAIN = 20_000_000

/** What stands at one object's head: its number and generation, and where `obj` ends. */
interface Head {
  readonly id: string
  readonly keyword: number
}

/**
 * Crosses out, in place, the repeats of objects whose strings do not end. To mend a broken file pdf.js reads every repeat of an object to its end, and a string
 * without an end to the end of the file: the time grows with the square of the size. The last of each number counts, as in a file that was changed.
 */
export function crossOutRepeats(bytes: Uint8Array): Uint8Array {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const heads = headsIn(file)
  const last = new Map(heads.map(({id}, index) => [id, index]))
  const earlier = heads.filter(({id}, index) => last.get(id) !== index)
  // A file that was saved now and then has a few of them.
  if (earlier.length * file.length < MOST_READ_AGAIN) return bytes
  const endless = earlier.filter(({keyword}) => isEndless(file, keyword))
  if (endless.reduce((sum, {keyword}) => sum + file.length - keyword, 0) < MOST_READ_AGAIN) return bytes
  for (const {keyword} of endless) file.fill(' ', keyword - 'obj'.length, keyword)
  return bytes
}

function headsIn(file: Buffer): readonly Head[] {
  const heads: Head[] = []
  for (let at = file.indexOf(' obj'); at >= 0; at = file.indexOf(' obj', at + 1)) {
    const id = /\d{1,10} \d{1,5}$/.exec(file.toString('latin1', Math.max(0, at - 16), at))?.[0]
    if (id !== undefined) heads.push({id, keyword: at + ' obj'.length})
  }
  return heads
}

const [OPEN, CLOSE, ESCAPE] = [0x28, 0x29, 0x5c]

/** True where a string begins before the object ends and does not end before it. */
function isEndless(file: Buffer, from: number): boolean {
  const ends = ['endobj', 'stream', ' obj'].map(word => file.indexOf(word, from)).filter(at => at >= 0)
  const end = Math.min(file.length, ...ends)
  let open = 0
  for (let at = from; at < end; at++) {
    const byte = file[at]
    if (byte === ESCAPE && open > 0) at++
    else if (byte === OPEN) open++
    else if (byte === CLOSE) open = Math.max(0, open - 1)
  }
  return open > 0
}
