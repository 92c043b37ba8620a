import {pick, replaceOne, type Spoiler} from './spoiler.ts'

const ofValues = /^check:(?:number|date|period|value|unit)-/u

/** What follows another in counting, in digits, in words and in Chinese. */
const next: Readonly<Record<string, string>> = {
  '1': '2',
  '2': '3',
  '3': '4',
  '4': '1',
  first: 'second',
  second: 'third',
  一: '二',
  二: '三',
  三: '四',
  十一: '十二',
  上: '下'
}

const another = (digits: string, random: () => number): string =>
  digits.slice(0, -1) +
  pick(
    [...'123456789'].filter(digit => digit !== digits.at(-1)),
    random
  )

/** Errors in the numbers of parts, quarters, ranges, shares, telephones and registers. */
export const partSpoilers: readonly Spoiler[] = [
  {
    kind: 'number of an article or annex changed',
    rules: ofValues,
    spoil: (text, _s, _l, random) =>
      replaceOne(
        text,
        /(?<=(?:artikkel|kapittel|vedlegg|bilag|tabell|article|chapter|section|annex|appendix|table|§|附件|附录|表|第) ?)(?:\d+|十一|[一二三])(?= |[.,。，的列显条章和]|$)/giu,
        random,
        found => next[found] ?? another(found, random)
      )
  },
  {
    kind: 'quarter or half-year changed',
    rules: ofValues,
    spoil: (text, _s, _l, random) =>
      replaceOne(
        text,
        /\d(?=\. (?:kvartal|halvår))|(?:first|second)(?= (?:quarter|half))|[一二三](?=季度)|上(?=半年)/gu,
        random,
        found => next[found]!
      )
  },
  {
    kind: 'end of a range changed',
    rules: ofValues,
    spoil: (text, _s, _l, random) =>
      replaceOne(text, /(?<=\d(?:[–—-]| til | to |至|%上升至))\d+(?!\d)/gu, random, found => another(found, random))
  },
  {
    kind: 'per cent lost',
    rules: ofValues,
    spoil: (text, _s, _l, random) =>
      (text.match(/%|prosent|per cent/gu)?.length ?? 0) === 1
        ? replaceOne(text, /%| (?:prosent|per cent)/gu, random, () => '')
        : null
  },
  {
    kind: 'telephone or organisation number mistyped',
    rules: ofValues,
    spoil: (text, _s, _l, random) =>
      replaceOne(text, /(?<=\d{2} \d{2} \d{2} )\d{2}|(?<=\d{3} \d{3} )\d{3}/gu, random, found => another(found, random))
  }
]
