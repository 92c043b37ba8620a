import fc from 'fast-check'

/** One way to damage bytes; numbers are shares of the file's length from 0 to 1. */
export type Mutation =
  | {readonly kind: 'flip'; readonly at: number; readonly bit: number}
  | {readonly kind: 'set'; readonly at: number; readonly value: number}
  | {readonly kind: 'truncate'; readonly at: number}
  | {readonly kind: 'remove'; readonly at: number; readonly length: number}
  | {readonly kind: 'repeat'; readonly at: number; readonly length: number; readonly times: number}
  | {readonly kind: 'move'; readonly at: number; readonly length: number; readonly to: number}
  | {readonly kind: 'insert'; readonly at: number; readonly text: string}
  | {readonly kind: 'number'; readonly at: number; readonly text: string}
  | {readonly kind: 'swap'; readonly at: number; readonly to: number}

const share = fc.double({min: 0, max: 1, noNaN: true, maxExcluded: true})
const length = fc.integer({min: 1, max: 400})
/** Numbers that programs stumble over. */
const oddNumber = fc.constantFrom(
  '0',
  '-1',
  '1',
  '65535',
  '65536',
  '2147483647',
  '-2147483648',
  '99999999999',
  '1e9',
  '0.00000001'
)

/** Damage to bytes of any format, and tokens of the format that are put in. */
export function mutations(tokens: readonly string[]): fc.Arbitrary<readonly Mutation[]> {
  const one: fc.Arbitrary<Mutation> = fc.oneof(
    fc.record({kind: fc.constant('flip' as const), at: share, bit: fc.integer({min: 0, max: 7})}),
    fc.record({kind: fc.constant('set' as const), at: share, value: fc.integer({min: 0, max: 255})}),
    fc.record({kind: fc.constant('truncate' as const), at: share}),
    fc.record({kind: fc.constant('remove' as const), at: share, length}),
    fc.record({kind: fc.constant('repeat' as const), at: share, length, times: fc.integer({min: 1, max: 200})}),
    fc.record({kind: fc.constant('move' as const), at: share, length, to: share}),
    fc.record({kind: fc.constant('insert' as const), at: share, text: fc.constantFrom(...tokens)}),
    fc.record({kind: fc.constant('number' as const), at: share, text: oddNumber}),
    fc.record({kind: fc.constant('swap' as const), at: share, to: share})
  )
  return fc.array(one, {minLength: 1, maxLength: 12})
}

/** The bytes with the damage done, in order. */
export function mutated(bytes: Uint8Array, list: readonly Mutation[]): Uint8Array {
  return list.reduce<Buffer>((buffer, mutation) => damaged(buffer, mutation), Buffer.from(bytes))
}

function damaged(bytes: Buffer, mutation: Mutation): Buffer {
  const at = Math.floor(mutation.at * bytes.length)
  const spliced = (from: number, to: number, ...middle: readonly Uint8Array[]) =>
    Buffer.concat([bytes.subarray(0, from), ...middle, bytes.subarray(to)])
  switch (mutation.kind) {
    case 'flip':
      return spliced(at, at + 1, Buffer.from([(bytes[at] ?? 0) ^ (1 << mutation.bit)]))
    case 'set':
      return spliced(at, at + 1, Buffer.from([mutation.value]))
    case 'truncate':
      return bytes.subarray(0, at)
    case 'remove':
      return spliced(at, at + mutation.length)
    case 'repeat': {
      const piece = bytes.subarray(at, at + mutation.length)
      return spliced(at, at, ...Array.from({length: mutation.times}, () => piece))
    }
    case 'move': {
      const rest = spliced(at, at + mutation.length)
      const to = Math.floor(mutation.to * rest.length)
      return Buffer.concat([rest.subarray(0, to), bytes.subarray(at, at + mutation.length), rest.subarray(to)])
    }
    case 'insert':
      return spliced(at, at, Buffer.from(mutation.text))
    case 'number': {
      const found = /\d+/.exec(bytes.toString('latin1', at, at + 4000))
      if (!found) return bytes
      return spliced(at + found.index, at + found.index + found[0].length, Buffer.from(mutation.text))
    }
    case 'swap':
      return withSwappedObjects(bytes, at, Math.floor(mutation.to * bytes.length))
  }
}

/** The next PDF objects behind two places with their bodies exchanged; the same bytes where there are none. */
function withSwappedObjects(bytes: Buffer, a: number, b: number): Buffer {
  const [first, second] = [objectAfter(bytes, Math.min(a, b)), objectAfter(bytes, Math.max(a, b))]
  if (!first || !second || first.end > second.start) return bytes
  return Buffer.concat([
    bytes.subarray(0, first.start),
    bytes.subarray(second.start, second.end),
    bytes.subarray(first.end, second.start),
    bytes.subarray(first.start, first.end),
    bytes.subarray(second.end)
  ])
}

function objectAfter(bytes: Buffer, from: number): {readonly start: number; readonly end: number} | null {
  const opens = bytes.indexOf(' obj', from, 'latin1')
  const end = opens < 0 ? -1 : bytes.indexOf('endobj', opens, 'latin1')
  return end < 0 ? null : {start: opens + 4, end}
}
