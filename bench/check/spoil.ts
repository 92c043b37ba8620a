import {partSpoilers} from './spoil-parts.ts'
import {textSpoilers} from './spoil-text.ts'
import {pick, replaceOne, type Spoiler} from './spoiler.ts'

const months: Readonly<Record<string, readonly string[]>> = {
  nb: [
    'januar',
    'februar',
    'mars',
    'april',
    'mai',
    'juni',
    'juli',
    'august',
    'september',
    'oktober',
    'november',
    'desember'
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December'
  ],
  zh: ['1月', '2月', '3月', '4月', '5月', '6月', '7月', '8月', '9月', '10月', '11月', '12月']
}
const words: Readonly<Record<string, readonly string[]>> = {
  nb: ['to', 'tre', 'fire', 'fem', 'seks', 'sju', 'åtte', 'ni', 'ti'],
  en: ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'Two', 'Three', 'Four'],
  zh: ['二', '三', '四', '五', '六', '七', '八', '九', '十']
}
const scales: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  nb: [
    ['millioner', 'milliarder'],
    ['milliarder', 'millioner']
  ],
  en: [
    ['million', 'billion'],
    ['billion', 'million']
  ],
  zh: [
    ['亿', '万'],
    ['万', '亿']
  ]
}

/** Another digit in one place of a number, as a slip of the finger makes it; never a leading zero. */
function otherDigit(number: string, random: () => number): string {
  const places = [...number].flatMap((char, i) => (/\d/u.test(char) ? [i] : []))
  const at = pick(places, random)
  const digits = [...'123456789'].filter(digit => digit !== number[at])
  return number.slice(0, at) + pick(digits, random) + number.slice(at + 1)
}

/** Two neighbouring digits in the wrong order. */
function swapped(number: string): string {
  return number.replace(/([1-9])(?!\1)([1-9])/u, '$2$1')
}

const ofValues = /^check:(?:number|date|period|value)-/u

/** The errors that translators and typists make in numbers, dates and years, and sentences left out or left as they were. */
export const spoilers: readonly Spoiler[] = [
  {
    kind: 'digit changed',
    rules: ofValues,
    spoil: (text, _s, _l, random) => replaceOne(text, /\d[\d.,]*\d|\d/gu, random, n => otherDigit(n, random))
  },
  {
    kind: 'digits swapped',
    rules: ofValues,
    spoil: (text, _s, _l, random) => replaceOne(text, /\d{2,}/gu, random, swapped)
  },
  {
    kind: 'year changed',
    rules: ofValues,
    spoil: (text, _s, _l, random) =>
      replaceOne(text, /(?:19|20)\d\d/gu, random, y => String(Number(y) + pick([-1, 1, 10], random)))
  },
  {
    kind: 'month changed',
    rules: ofValues,
    spoil: (text, _s, lang, random) => {
      const names = months[lang] ?? []
      const pattern = new RegExp(
        [...names]
          .sort((a, b) => b.length - a.length)
          .map(n => (lang === 'zh' ? `(?<=年)${n}` : `(?<!\\p{L}|Theresa )${n}(?!\\p{L})`))
          .join('|'),
        'gu'
      )
      return replaceOne(text, pattern, random, name => names[(names.indexOf(name) + 1) % 12]!)
    }
  },
  {
    kind: 'number word changed',
    rules: ofValues,
    spoil: (text, _s, lang, random) => {
      const list = words[lang] ?? []
      const pattern =
        lang === 'zh'
          ? /[二三四五六七八九](?=[个项章分])/gu
          : new RegExp(`(?<!\\p{L})(?:${list.join('|')})(?!\\p{L})`, 'gu')
      return replaceOne(text, pattern, random, word => list[(list.indexOf(word) + 1) % list.length]!)
    }
  },
  {
    kind: 'power of ten changed',
    rules: ofValues,
    spoil: (text, _s, lang, random) => {
      const pairs = scales[lang] ?? []
      return replaceOne(
        text,
        new RegExp(pairs.map(([from]) => `(?<=\\d ?)${from}`).join('|'), 'gu'),
        random,
        word => pairs.find(([from]) => from === word)![1]
      )
    }
  },
  {
    kind: 'number left out',
    rules: ofValues,
    spoil: (text, _s, _l, random) => replaceOne(text, /\d[\d.,]*\d/gu, random, () => '')
  },
  {kind: 'sentence left out', rules: /^check:segment-missing$/u, spoil: () => ''},
  {
    kind: 'left in the source language',
    rules: /^check:(?:source-language|partly-translated)$/u,
    spoil: (_text, source) => source
  },
  ...partSpoilers,
  ...textSpoilers
]
