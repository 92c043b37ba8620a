import type {Lexicon, Translation} from './lexicon.ts'
import {sortedLines} from './sorted-lines.ts'
import {sortedWordList, type WordList} from './word-list.ts'

/*
 * A lexicon file is UTF-8 text. Line 1: `samsvar-lexicon 1 <source> <target>`. Line 2: every target key, in code unit order, apart by
 * spaces. Then a line a source key, in code unit order: `key<TAB>tfb tfb …`, where t is the number of the target key in base 36, and f and b
 * are p(target | source) and p(source | target) as one base-36 digit each, z standing for 1.
 */

const STEPS = 35

export function writeLexicon(
  source: string,
  target: string,
  entries: ReadonlyMap<string, readonly Translation[]>
): string {
  const keys = [...new Set([...entries.values()].flatMap(row => row.map(({key}) => key)))].sort(codeUnits)
  const number = new Map(keys.map((key, at) => [key, at]))
  const lines = [...entries]
    .sort(([a], [b]) => codeUnits(a, b))
    .map(([key, row]) => {
      const fields = row.map(each => number.get(each.key)!.toString(36) + digit(each.forward) + digit(each.backward))
      return `${key}\t${fields.join(' ')}`
    })
  return `samsvar-lexicon 1 ${source} ${target}\n${keys.join(' ')}\n${lines.join('\n')}\n`
}

const HEAD = /^samsvar-lexicon 1 (\S+) (\S+)\n/

/** Whether a text is a lexicon of this version, by its first line. */
export function isLexicon(text: string): boolean {
  return HEAD.test(text)
}

/**
 * Reads a lexicon; lines are looked at and translations unpacked where they are asked for, so that loading is quick.
 *
 * @throws {Error} where the text is no lexicon of this version
 */
export function readLexicon(text: string): Lexicon {
  const head = HEAD.exec(text)
  if (!head) throw new Error('not a lexicon of version 1')
  const bodyAt = text.indexOf('\n', head[0].length) + 1
  let split: readonly string[] | undefined
  const keys = () => {
    split ??= text.slice(head[0].length, bodyAt - 1).split(' ')
    return split
  }
  let list: WordList | undefined
  const fieldsOf = sortedLines(text, bodyAt)
  const unpacked = new Map<string, readonly Translation[]>()
  const rowOf = (source: string): readonly Translation[] | undefined => {
    const known = unpacked.get(source)
    if (known) return known
    const row = fieldsOf(source)
      ?.split(' ')
      .map(field => readTranslation(field, keys()))
    if (row) unpacked.set(source, row)
    return row
  }
  return {
    source: head[1]!,
    target: head[2]!,
    has: key => rowOf(key) !== undefined,
    translations: key => rowOf(key) ?? none,
    get targets() {
      list ??= sortedWordList(keys())
      return list
    }
  }
}

const none: readonly Translation[] = []

function codeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function digit(probability: number): string {
  return Math.round(probability * STEPS).toString(36)
}

function readTranslation(field: string, keys: readonly string[]): Translation {
  const at = field.length - 2
  return {
    key: keys[Number.parseInt(field.slice(0, at), 36)]!,
    forward: Number.parseInt(field.charAt(at), 36) / STEPS,
    backward: Number.parseInt(field.charAt(at + 1), 36) / STEPS
  }
}
