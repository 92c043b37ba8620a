import {createReadStream, existsSync, readFileSync, writeFileSync} from 'node:fs'
import {createInterface} from 'node:readline'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import {createGunzip} from 'node:zlib'
import {writeLexicon} from '../../pipeline/language/lexicon/format.ts'
import {hanSplitter} from '../../pipeline/language/lexicon/han-words.ts'
import type {Translation} from '../../pipeline/language/lexicon/lexicon.ts'
import {type TrainingPair, trainLexicon} from '../../pipeline/language/lexicon/train.ts'
import {wordList} from '../../pipeline/language/lexicon/word-list.ts'
import {tokensOf} from '../../pipeline/language/token.ts'

/*
 *     npm run bench:align:lexicon -- PARALLEL_DIR (OUT_DIR [--classes perm,…] | --ship)
 *
 * Makes lexicons of texts: into OUT_DIR, or with --ship in place of those that ship, which are made of class perm alone. PARALLEL_DIR holds
 * `<pair>.tsv.gz` and `dict-<pair>.tsv.gz` with the columns source, target, `class:origin`. Only rows of the given classes are read: what
 * ships is made of permissively licensed texts (NOTICE), CLDR and our own word lists alone.
 */

/** A dictionary entry says more than a sentence in which the words may stand anywhere. */
const DICTIONARY_WEIGHT = 2
/** Our own lists were written for this purpose. */
const OWN_WEIGHT = 6

const {
  values: {ship, classes: given},
  positionals: [dir, folder]
} = parseArgs({
  allowPositionals: true,
  options: {ship: {type: 'boolean', default: false}, classes: {type: 'string', default: 'perm'}}
})
const out = ship ? fileURLToPath(new URL('../../pipeline/language/lexicon/', import.meta.url)) : folder
if (dir === undefined || out === undefined || (ship && (folder !== undefined || given !== 'perm')))
  throw new Error('usage: build-lexicon.ts PARALLEL_DIR (OUT_DIR [--classes perm,…] | --ship)')
const classes = new Set(given.split(','))

const pairs = [
  {file: 'nb-en', source: 'nb', target: 'en', dictionary: 'dict-nb-en'},
  {file: 'nb-zh', source: 'nb', target: 'zh', dictionary: 'dict-nb-zh'},
  {file: 'en-zh', source: 'en', target: 'zh', dictionary: 'dict-zh-en'}
]

async function* rows(path: string): AsyncGenerator<readonly [string, string]> {
  if (!existsSync(path)) return
  for await (const line of createInterface({input: createReadStream(path).pipe(createGunzip())})) {
    const [source, target, origin] = line.split('\t')
    if (source && target && origin && classes.has(origin.split(':')[0]!)) yield [source, target]
  }
}

type Row = readonly [nb: readonly string[], en: readonly string[], zh: readonly string[]]

/** Our own words: tab-separated nb, en, zh; several ways to say it apart by ` | `; `#` starts a comment. */
function ownRows(): readonly Row[] {
  const file = new URL('../../pipeline/language/lexicon/words.tsv', import.meta.url)
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('#'))
    .map(line =>
      line.split('\t').map(field =>
        field
          .split('|')
          .map(way => way.trim())
          .filter(way => way !== '')
      )
    )
    .map(([nb = [], en = [], zh = []]) => [nb, en, zh] as const)
}

/** The concepts of the termbase; Nynorsk terms stand with Bokmål's, since their stems are looked up together. */
function termRows(): readonly Row[] {
  const text = readFileSync(new URL('../../sources/termbase.tbx', import.meta.url), 'utf8')
  return [...text.matchAll(/<conceptEntry[\s\S]*?<\/conceptEntry>/g)].map(([concept]) => {
    const terms = (language: string) =>
      [...concept.matchAll(new RegExp(`<langSec xml:lang="${language}">([\\s\\S]*?)</langSec>`, 'g'))].flatMap(
        ([, section]) =>
          [...section!.matchAll(/<term>([^<]+)<\/term>/g)].map(([, term]) => term!.replaceAll('&amp;', '&'))
      )
    return [[...terms('nb'), ...terms('nn')], terms('en'), terms('zh-Hans')] as const
  })
}

const own = [...ownRows(), ...termRows()]
const column: Readonly<Record<string, 0 | 1 | 2>> = {nb: 0, en: 1, zh: 2}

/** Terms longer than this are sentences in small; what they are made of is worth more than the whole. */
const LONGEST_TERM = 6

/** Wordnets write Chinese adjectives with the particle that joins them to a noun (重要的); texts have them without it as often. */
function withoutParticle(text: string): string {
  return /^\p{Script=Han}{2,}[的地]$/u.test(text) ? text.slice(0, -1) : text
}

const vocabulary = new Set<string>(own.flatMap(([, , zh]) => zh).filter(word => word.length <= LONGEST_TERM))
for (const {dictionary} of pairs.slice(1))
  for await (const texts of rows(`${dir}/${dictionary}.tsv.gz`))
    for (const text of texts.map(withoutParticle))
      if (/^\p{Script=Han}{2,}$/u.test(text) && text.length <= LONGEST_TERM) vocabulary.add(text)
const splitHan = hanSplitter(wordList(vocabulary))
const keys = (text: string, language: string) =>
  tokensOf(text, language, splitHan)
    .filter(({kind}) => kind === 'word' || kind === 'name' || kind === 'han')
    .map(({key}) => key)

type Entries = ReadonlyMap<string, readonly Translation[]>

const trained = new Map<string, Entries>()
for (const {file, source, target, dictionary} of pairs) {
  const training: TrainingPair[] = []
  for await (const [a, b] of rows(`${dir}/${file}.tsv.gz`))
    training.push({source: keys(a, source), target: keys(b, target), weight: 1})
  for await (const [a, b] of rows(`${dir}/${dictionary}.tsv.gz`)) {
    const [from, given] = dictionary === 'dict-zh-en' ? [b, a] : [a, b]
    const to = withoutParticle(given)
    if (from.split(' ').length > 3 || to.split(' ').length > 3) continue
    training.push({source: keys(from, source), target: keys(to, target), weight: DICTIONARY_WEIGHT})
  }
  for (const row of own)
    for (const from of row[column[source]!])
      for (const to of row[column[target]!])
        training.push({source: keys(from, source), target: keys(to, target), weight: OWN_WEIGHT})
  const usable = training.filter(pair => pair.source.length > 0 && pair.target.length > 0 && pair.source.length < 80)
  console.log(`${source}-${target}: ${usable.length} pairs`)
  trained.set(
    `${source}-${target}`,
    trainLexicon(() => usable)
  )
}

/** What goes over a third language is half as sure. */
const PIVOT_SHARE = 0.5
/** Translations of one key, and the probability that one is kept for: as `trainLexicon` has them. */
const MOST = 10
const KEEP = 0.06

/** Entries with what the way over a third language adds: the texts of the pair itself come first. */
function withPivot(own: Entries, first: Entries, second: Entries): Entries {
  const all = new Map(own)
  for (const [source, ways] of first) {
    const row = own.get(source) ?? []
    const found = new Map<string, {forward: number; backward: number}>()
    for (const way of ways)
      for (const {key, forward, backward} of second.get(way.key) ?? []) {
        const sum = found.get(key) ?? {forward: 0, backward: 0}
        found.set(key, {
          forward: sum.forward + PIVOT_SHARE * way.forward * forward,
          backward: sum.backward + PIVOT_SHARE * way.backward * backward
        })
      }
    const added = [...found]
      .filter(
        ([key, {forward, backward}]) => Math.max(forward, backward) >= KEEP && !row.some(each => each.key === key)
      )
      .map(([key, probabilities]) => ({key, ...probabilities}))
      .sort((a, b) => b.forward + b.backward - (a.forward + a.backward) || (a.key < b.key ? -1 : 1))
    if (added.length > 0) all.set(source, [...row, ...added].slice(0, MOST))
  }
  return all
}

for (const {source, target} of pairs) {
  const own = trained.get(`${source}-${target}`)!
  const entries =
    target === 'zh' && source === 'nb' ? withPivot(own, trained.get('nb-en')!, trained.get('en-zh')!) : own
  const text = writeLexicon(source, target, entries)
  writeFileSync(`${out}/${source}-${target}.lexicon`, text)
  console.log(`${source}-${target}: ${entries.size} keys, ${Buffer.byteLength(text)} bytes`)
}
