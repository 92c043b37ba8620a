import {dateKey, hour24, timeKey, YEAR, yearsKey} from './calendar.ts'
import {chineseNumeral, numeralCharacters} from './chinese-numeral.ts'
import {canonicalDecimal} from './decimal.ts'
import {DASH, NUMBER, NUMBER_START, readDigits} from './digits.ts'
import {enValues} from './en-values.ts'
import {dateReaders, numericDates} from './read-dates.ts'
import {claimReaders, dottedNumbers} from './read-identifiers.ts'
import {numberReaders} from './read-numbers.ts'
import {decade, hundred, yearRanges} from './read-periods.ts'
import {colonTimes} from './read-times.ts'
import type {ReadValue, ValueReader} from './value-reader.ts'
import {count, numeral} from './zh-numbers.ts'
import {quantityReadersZh} from './zh-quantities.ts'

/** A number of up to two digits, or up to three numerals: a day, a month, an hour. */
const small = `(?:\\d{1,2}|${numeral}{1,3})`
const yearText = `(?:${YEAR}|[零〇一二三四五六七八九]{4})`
const yearStart = `(?<![\\p{N}零〇一二三四五六七八九])`
const to = `(?:${DASH}{1,2}|至|到)`

/** 一两个, 三四年: about so many. */
const rough2 = '(?:一两|一二|两三|二三|三四|三五|四五|五六|六七|七八|八九)(?![十百千万亿])'

/** Parts of documents and of series: their 第 numbers mean a place, where 第一 alone may mean "above all". */
const structural = '[条章节款编篇卷页]'
const measures =
  '个|名|位|项|种|次|年|月|天|家|国|方|条|份|章|节|人|所|座|届|级|类|大|小时|倍|岁|周|分钟|秒|部|本|篇|段|层|支|张|件|组|批|场|点|轮|步|处|套|台|辆|艘|架|间|只|对|双|笔|期|代|行|列|门|者|省|市|区|县|州|日|页|款|字|票|阶段|方面'

/** 2017 or 二〇一七 → `2017` */
function year(text: string): string {
  return /^\d/u.test(text) ? text : chineseNumeral(text)!
}

function dates(keys: readonly (string | null)[], weak = false): readonly ReadValue[] | null {
  return keys.every(key => key !== null)
    ? keys.map(key => (weak ? {kind: 'date', key, weak} : {kind: 'date', key}))
    : null
}

function period(start: string, end: string): readonly ReadValue[] | null {
  const key = yearsKey(start, end)
  return key === null ? null : [{kind: 'period', key}]
}

function dateReadersZh(): readonly ValueReader[] {
  return [
    {
      pattern: new RegExp(
        `${yearStart}(${yearText}) ?年 ?(${small}) ?月 ?(${small})(?:[日号])?(?: ?${to} ?(${small})[日号])?(?![\\p{N}月])`,
        'gu'
      ),
      read: m =>
        dates([m[3], m[4]].filter(day => day !== undefined).map(day => dateKey(year(m[1]!), count(m[2]!), count(day))))
    },
    {
      // 2017年1—6月: both months are of the year.
      pattern: new RegExp(`${yearStart}(${yearText}) ?年 ?(${small}) ?月? ?${to} ?(${small}) ?月(?! ?\\p{N})`, 'gu'),
      read: m => dates([m[2]!, m[3]!].map(month => dateKey(year(m[1]!), count(month), null)))
    },
    {
      pattern: new RegExp(`${yearStart}(${yearText}) ?年 ?(${small}) ?月`, 'gu'),
      read: m => dates([dateKey(year(m[1]!), count(m[2]!), null)])
    },
    {
      pattern: new RegExp(
        `(?<![\\p{N}${numeralCharacters}])(${small}) ?月 ?(${small}) ?[日号]?(?: ?${to} ?(${small})[日号])?(?![\\p{N}月])`,
        'gu'
      ),
      read: m =>
        /[日号]$/u.test(m[0])
          ? dates([m[2], m[3]].filter(day => day !== undefined).map(day => dateKey(null, count(m[1]!), count(day))))
          : null
    },
    {
      pattern: new RegExp(`(?<![\\p{N}${numeralCharacters}])(${small}) ?月(?!亮|球|饼|刊)`, 'gu'),
      read: m => dates([dateKey(null, count(m[1]!), null)], true)
    }
  ]
}

function periodReadersZh(): readonly ValueReader[] {
  const ofYear = `(?:${yearStart}(${yearText}) ?年?度?(?:的|，)? ?)?`
  return [
    {
      pattern: new RegExp(
        `${yearStart}(${yearText}) ?(?:年度?)? ?(?:${to}|/) ?(${yearText}|\\d{2}(?=学?年))(?:学?年)?(?![\\p{N}月]|[.,]\\p{N})`,
        'gu'
      ),
      read: m => period(year(m[1]!), /^\d{2}$/u.test(m[2]!) ? m[2]! : year(m[2]!))
    },
    ...yearRanges(),
    {
      pattern: new RegExp(`(?:(${small}) ?世纪 ?)?(?<!\\p{N})(\\d0|[一二三四五六七八九]十) ?年代`, 'gu'),
      read: m => {
        const tens = String(count(m[2]!))
        return [{kind: 'period', key: m[1] === undefined ? decade(tens) : decade(`${count(m[1]) - 1}${tens}`)}]
      }
    },
    {
      pattern: new RegExp(`${NUMBER_START}((?:1[5-9]|20)\\d0) ?年代`, 'gu'),
      read: m => [{kind: 'period', key: decade(m[1]!)}]
    },
    {
      pattern: new RegExp(`(?<![\\p{N}${numeralCharacters}])(${small}) ?世纪`, 'gu'),
      read: m => (count(m[1]!) > 1 ? [{kind: 'period', key: hundred(`${count(m[1]!) - 1}00`)}] : null)
    },
    {
      // 2019年第一和第二季度, 第一至三季度
      pattern: new RegExp(`${ofYear}第?([一二三四1-4])(?:季度)?(?:和|及|与|、|至|到)第?([一二三四1-4]) ?季度`, 'gu'),
      read: m =>
        [m[2]!, m[3]!].map(n => ({
          kind: 'quarter',
          key: `${m[1] === undefined ? '' : `${year(m[1])}-`}Q${count(n)}`
        }))
    },
    {
      pattern: new RegExp(`${ofYear}第?([一二三四1-4]) ?季度`, 'gu'),
      read: m => [{kind: 'quarter', key: `${m[1] === undefined ? '' : `${year(m[1])}-`}Q${count(m[2]!)}`}]
    },
    {
      pattern: new RegExp(`${ofYear}([上下])半年`, 'gu'),
      read: m => [{kind: 'quarter', key: `${m[1] === undefined ? '' : `${year(m[1])}-`}H${m[2] === '上' ? 1 : 2}`}]
    },
    {pattern: new RegExp(`${yearStart}(${yearText}) ?年(?!级)`, 'gu'), read: m => [{kind: 'date', key: year(m[1]!)}]}
  ]
}

function timeReadersZh(): readonly ValueReader[] {
  const half = '(上午|早上|清晨|凌晨|下午|晚上|傍晚|中午|夜间)'
  const at = (part: string | undefined, hour: string, minute: string | undefined): readonly ReadValue[] | null => {
    const h = count(hour)
    const afternoon = part !== undefined && /下午|晚上|傍晚|夜间/u.test(part)
    const key = timeKey(
      part === undefined || h > 12 ? h : part === '中午' ? (h < 3 ? h + 12 : h) : hour24(h, afternoon),
      minute === undefined ? 0 : minute === '半' ? 30 : count(minute)
    )
    return key === null ? null : [{kind: 'time', key}]
  }
  return [
    {pattern: new RegExp(`${half} ?(\\d{1,2}):(\\d{2})(?!\\p{N})`, 'gu'), read: m => at(m[1], m[2]!, m[3])},
    {
      pattern: new RegExp(`${half} ?(${small}) ?[时点](?:(${small})分|(半)|整|钟)?`, 'gu'),
      read: m => at(m[1], m[2]!, m[3] ?? m[4])
    },
    {
      pattern: new RegExp(`${NUMBER_START}(\\d{1,2}) ?[时点](?:(\\d{1,2})分|(半)|整|钟)`, 'gu'),
      read: m => at(undefined, m[1]!, m[2] ?? m[3])
    },
    {
      pattern: new RegExp(`${NUMBER_START}(\\d{1,2}) ?时(?![代期段间])`, 'gu'),
      read: m => at(undefined, m[1]!, undefined)
    },
    ...colonTimes()
  ]
}

function ordinalReadersZh(): readonly ValueReader[] {
  const ordinal = (text: string, weak: boolean): readonly ReadValue[] | null => {
    const value = /^\d/u.test(text) ? text : chineseNumeral(text)
    return value === null
      ? null
      : [weak ? {kind: 'ordinal', key: `#${value}`, weak} : {kind: 'ordinal', key: `#${value}`}]
  }
  return [
    {
      pattern: new RegExp(`第 ?(\\d{1,4}(?:[-.]\\d{1,3}){0,3}|${numeral}{1,6}) ?(?=${structural})`, 'gu'),
      read: m => ordinal(m[1]!, false)
    },
    {pattern: /第 ?(\d{1,4})/gu, read: m => ordinal(m[1]!, false)},
    {pattern: new RegExp(`第(${numeral}{1,6})`, 'gu'), read: m => ordinal(m[1]!, true)},
    {pattern: new RegExp(`附(?:件|录|表) ?(${numeral}{1,3}|\\d{1,3})`, 'gu'), read: m => ordinal(m[1]!, false)},
    {pattern: /(?:§|条) ?(\d{1,4}(?:[-.]\d{1,3}){0,3})(?!\p{N})/gu, read: m => ordinal(m[1]!, false)},
    // 一、 and （一） number what the text begins with.
    {pattern: new RegExp(`^[(（]?(${numeral}{1,3})(?:、|[)）])`, 'gu'), read: m => ordinal(m[1]!, true)},
    {pattern: /^(\d{1,3})(?:\.(?!\d)|、)/gu, read: m => ordinal(m[1]!, false)},
    // 准则一： is rule number one, 二战 the second world war; 16进制 is a way of counting.
    {pattern: new RegExp(`(?<=\\p{Script=Han}{2})(${numeral}{1,3})(?=:)`, 'gu'), read: m => ordinal(m[1]!, true)},
    {pattern: /([一二])战(?![争斗略术线场])/gu, read: m => ordinal(m[1]!, true)},
    {pattern: /(\d{1,2}) ?进制/gu, read: m => [{kind: 'number', key: m[1]!, weak: true}]},
    {pattern: new RegExp(`${NUMBER_START}(\\d{1,2})[日号]`, 'gu'), read: m => ordinal(m[1]!, false)}
  ]
}

/** Chinese numerals before a measure word, or of three characters and more. Weak, as all numbers in words; a lone 一 means "a" and is none. */
function wordReadersZh(): readonly ValueReader[] {
  const weak = (text: string): readonly ReadValue[] | null => {
    const value = chineseNumeral(text)
    return value === null || value === '1' || value === '0'
      ? null
      : [{kind: 'number', key: canonicalDecimal(value), weak: true}]
  }
  return [
    {pattern: /一半/gu, read: () => [{kind: 'number', key: '1/2', weak: true}]},
    {
      pattern: new RegExp(
        `(?<![几数上成唯周期拜${numeralCharacters}])(?!${rough2})(${numeral}{1,12})(?=${measures})`,
        'gu'
      ),
      read: m => weak(m[1]!)
    },
    {pattern: new RegExp(`(?<![几数上成唯周期拜${numeralCharacters}])(${numeral}{3,12})`, 'gu'), read: m => weak(m[1]!)}
  ]
}

/** Readers of all values in Chinese, the more specific first. */
export const zhValues: readonly ValueReader[] = [
  ...claimReaders(),
  ...numericDates(),
  ...periodRangesBeforeDates(),
  ...dateReadersZh(),
  ...dateReaders(enValues),
  dottedNumbers(),
  ...periodReadersZh(),
  ...timeReadersZh(),
  ...quantityReadersZh(),
  ...ordinalReadersZh(),
  {pattern: /百分之百/gu, read: () => [{kind: 'percent', key: '100%'}]},
  {
    pattern: new RegExp(`(?:零下|负) ?(${NUMBER})(?!\\p{N})`, 'gu'),
    read: m => [{kind: 'number', key: `-${readDigits(m[1]!, '.')}`}]
  },
  ...numberReaders('.'),
  ...wordReadersZh()
]

/** 2017—2018学年 is one period before its end is read as a date. */
function periodRangesBeforeDates(): readonly ValueReader[] {
  return periodReadersZh().slice(0, 1)
}
