import type {Run} from '../../diagnostics/index.ts'
import type {Snapshot} from '../../model/source.ts'
import {decode} from '../text/decode.ts'
import type {ReadFile, ReadUnit} from './read-file.ts'

/** An entry while it is read: texts by keyword, such as `msgid` and `msgstr[0]`. */
interface Entry {
  readonly line: number
  readonly texts: Map<string, string>
  isFuzzy: boolean
}

/**
 * A catalogue of gettext. The source is what `X-Source-Language` names, else unnamed (`*`); the target what `Language` names. Fuzzy entries are
 * not translated, obsolete ones are left out; of plural forms the first is taken for the singular, the last for the plural. Lines that cannot be read are
 * reported (`exchange:entry-unreadable`).
 */
export function readPo({file, bytes}: Snapshot, run: Run): ReadFile {
  const declared = /charset=([\w-]+)/iu.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 4096)))?.[1] ?? null
  const entries = readEntries(decode(bytes, declared).text, (line, text) =>
    run.report('exchange:entry-unreadable', {kind: 'file', file}, {line, text})
  )
  const header = entries.find(({texts}) => texts.get('msgid') === '')?.texts.get('msgstr') ?? ''
  const target = field(header, 'Language')?.replaceAll('_', '-').replace(/@.*$/u, '') ?? '*'
  const source = field(header, 'X-Source-Language')?.replaceAll('_', '-') ?? '*'
  const units = entries.filter(({texts}) => texts.get('msgid') !== '').flatMap(entry => unitsOf(entry, source, target))
  return {
    mediaType: 'text/x-gettext-translation',
    langs: [source, target],
    facts: new Map(),
    editions: new Map(),
    units
  }
}

function unitsOf({line, texts, isFuzzy}: Entry, source: string, target: string): readonly ReadUnit[] {
  const forms = [...texts].filter(([name, text]) => name.startsWith('msgstr') && text !== '').map(([, text]) => text)
  const sources = [texts.get('msgid'), texts.get('msgid_plural')].filter(text => text !== undefined)
  return sources.map((text, index) => {
    const translated = isFuzzy ? undefined : index === 0 ? forms[0] : forms.at(-1)
    const variant = (lang: string, said: string) => ({lang, text: said, segments: null, pieces: null})
    return {
      id: index === 0 ? String(line) : `${line}/plural`,
      facts: new Map(),
      notes: [],
      variants: [variant(source, text), ...(translated === undefined ? [] : [variant(target, translated)])]
    }
  })
}

function readEntries(text: string, unreadable: (line: number, text: string) => void): readonly Entry[] {
  const entries: Entry[] = []
  let entry: Entry | null = null
  let keyword = ''
  let isFuzzy = false
  for (const [index, raw] of text.split(/\r\n|\n|\r/u).entries()) {
    const line = raw.trim()
    if (line.startsWith('#,') && /\bfuzzy\b/u.test(line)) isFuzzy = true
    if (line === '' || line.startsWith('#')) continue
    const {name = '', quoted} =
      /^(?:(?<name>msgctxt|msgid_plural|msgid|msgstr(?:\[\d+\])?)\s*)?"(?<quoted>(?:[^"\\]|\\.)*)"$/u.exec(line)
        ?.groups ?? {}
    if (quoted === undefined || (name === '' && (!entry || keyword === ''))) {
      unreadable(index + 1, line)
      continue
    }
    const begins = name === 'msgctxt' || (name === 'msgid' && keyword !== 'msgctxt')
    if (begins || !entry) {
      entry = {line: index + 1, texts: new Map(), isFuzzy}
      entries.push(entry)
      isFuzzy = false
    }
    if (name !== '') keyword = name
    entry.texts.set(keyword, (name === '' ? (entry.texts.get(keyword) ?? '') : '') + unescaped(quoted))
  }
  return entries.filter(({texts}) => texts.has('msgid'))
}

const escapes: Readonly<Record<string, string>> = {n: '\n', t: '\t', r: '\r', '"': '"', '\\': '\\'}

function unescaped(quoted: string): string {
  return quoted.replace(/\\(.)/gu, (whole, sign: string) => escapes[sign] ?? whole)
}

function field(header: string, name: string): string | undefined {
  const line = header.split('\n').find(candidate => candidate.toLowerCase().startsWith(`${name.toLowerCase()}:`))
  return line?.slice(name.length + 1).trim() || undefined
}
