/**
 * Spellings of currencies by ISO 4217 code, lower case, longest first within a code where one is part of another. A
 * plain krone is Norwegian in Norwegian text and in what is translated from it; a plain dollar is American.
 */
export const currencySpellings: Readonly<Record<string, readonly string[]>> = {
  NOK: [
    'norske kroner',
    'norwegian kroner',
    'norwegian krone',
    'kroner',
    'krone',
    'kr\\.',
    'kr',
    'nok',
    '挪威克朗',
    '挪克朗',
    '克朗'
  ],
  SEK: ['svenske kroner', 'svenske kronor', 'swedish kronor', 'swedish krona', 'kronor', 'sek', '瑞典克朗'],
  DKK: ['danske kroner', 'danish kroner', 'danish krone', 'dkk', '丹麦克朗'],
  EUR: ['euro', 'euros', 'eur', '€', '欧元'],
  USD: [
    'amerikanske dollar',
    'us dollars',
    'u\\.s\\. dollars',
    'dollar',
    'dollars',
    'usd',
    'us\\$',
    '\\$',
    '美元',
    '美金'
  ],
  GBP: ['britiske pund', 'pounds sterling', 'pund', 'gbp', '£', '英镑'],
  CNY: ['kinesiske yuan', 'renminbi', 'yuan', 'cny', 'rmb', '人民币', '元'],
  JPY: ['japanske yen', 'japanese yen', 'yen', 'jpy', '¥', '日元'],
  CHF: ['sveitsiske franc', 'swiss francs', 'chf', '瑞士法郎']
}

const codes = new Map(
  Object.entries(currencySpellings).flatMap(([code, spellings]) =>
    spellings.map(s => [s.replaceAll('\\', ''), code] as const)
  )
)

/** All spellings as one alternative of a pattern, the longest first. */
export const currencyPattern = Object.values(currencySpellings)
  .flat()
  .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  .join('|')

/** The ISO 4217 code of a spelling in lower case; `undefined` where it is none. */
export function currencyCode(spelling: string): string | undefined {
  return codes.get(spelling)
}
