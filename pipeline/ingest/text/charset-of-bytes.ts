/** Share of the bytes over 127 that stand beside another one: text of two-byte characters has nearly all, Norwegian few. */
const TWO_BYTE_SHARE = 0.8

/** Of the commonest characters of Chinese texts, those that one script writes and the other does not, and those of both. */
const simplified = new Set('国这个们来时为说会对发经学过动业与实门关务进产应')
const traditional = new Set('國這個們來時為說會對發經學過動業與實門關務進產應')
const shared = new Set('的一是不了在人有我他中大上和地到以要就出可也你年生自那後子得主十分方如前所本同者日法部科技合作')

/**
 * Guesses the encoding of bytes that are not UTF-8: GBK or Big5 where the bytes over 127 come in pairs, by which of the two
 * gives more of the characters that Chinese texts are made of; UTF-8 where most of them still form UTF-8; else windows-1252.
 */
export function charsetOfBytes(bytes: Uint8Array): string {
  if (utf8Share(bytes) >= TWO_BYTE_SHARE) return 'utf-8'
  if (pairShare(bytes) < TWO_BYTE_SHARE) return 'windows-1252'
  const [gbk, big5] = [commonness(bytes, 'gb18030', simplified), commonness(bytes, 'big5', traditional)]
  if (Math.max(gbk, big5) === 0) return 'windows-1252'
  return gbk >= big5 ? 'gb18030' : 'big5'
}

/** Of the bytes over 127, the share that are part of well-formed UTF-8 sequences. */
function utf8Share(bytes: Uint8Array): number {
  let high = 0
  let formed = 0
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at] ?? 0
    const length = lead >= 0xf0 && lead < 0xf5 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 1
    const whole = length > 1 && lead < 0xf5 && follows(bytes, at + 1, length - 1)
    if (lead > 127) high += whole ? length : 1
    if (whole) formed += length
    at += whole ? length : 1
  }
  return high === 0 ? 1 : formed / high
}

function follows(bytes: Uint8Array, at: number, count: number): boolean {
  for (let index = at; index < at + count; index++) if (((bytes[index] ?? 0) & 0xc0) !== 0x80) return false
  return true
}

function pairShare(bytes: Uint8Array): number {
  let high = 0
  let beside = 0
  for (let at = 0; at < bytes.length; at++) {
    if ((bytes[at] ?? 0) < 128) continue
    high++
    if ((bytes[at - 1] ?? 0) > 127 || (bytes[at + 1] ?? 0) > 127) beside++
  }
  return high === 0 ? 0 : beside / high
}

/** Common characters per character that is not ASCII; a replacement character counts against. */
function commonness(bytes: Uint8Array, charset: string, script: ReadonlySet<string>): number {
  let known = 0
  let all = 0
  for (const character of new TextDecoder(charset).decode(bytes)) {
    if (character < '\x80') continue
    all++
    if (script.has(character)) known += 2
    else if (shared.has(character)) known += 1
    else if (character === '\ufffd') known -= 5
  }
  return all === 0 ? 0 : Math.max(0, known / all)
}
