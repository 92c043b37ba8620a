import type {ValueReader} from './value-reader.ts'

/**
 * Digits that are no numbers: addresses, identifiers, telephone numbers. Addresses are compared as what they are, so
 * readers of numbers keep away from them.
 */
export function claimReaders(): readonly ValueReader[] {
  return [
    {pattern: /(?:https?:\/\/|www\.)[^\s<>"'，。；）】》\p{Script=Han}]{1,2000}/gu, read: () => 'claim'},
    {pattern: /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/gu, read: () => 'claim'},
    // [20] refers to a note, whose number is that of its edition.
    {pattern: /\[\d{1,3}\]/gu, read: () => 'claim'},
    // id2568993, mp3, x86: a digit right behind a letter belongs to a name.
    {
      pattern: /(?<![\p{Script=Latin}\p{N}])\p{Script=Latin}{1,30}\d[\p{Script=Latin}\d]{0,40}/gu,
      read: m => (/^(?:kr|nok|usd|eur|rmb|cny|q[1-4]|h[12])/u.test(m[0]) ? null : 'claim')
    },
    // 22 24 90 90, +47 22 24 90 90, 815 48 333, 23 00 12 34
    {
      pattern:
        /(?:(?<!\p{N})(?:\+|00)\d{2} ?|(?<![\p{N}.,+]))(\d{2}(?: \d{2}){3}|\d{3} \d{2} \d{3})(?!\p{N}| \d{2}(?!\d))/gu,
      read: m => [{kind: 'number', key: m[1]!.replaceAll(' ', '')}]
    }
  ]
}

/** 192.168.0.1, 12.1.3: more full stops than a number has. Groups of three digits are left to the numbers. */
export function dottedNumbers(): ValueReader {
  return {
    pattern: /(?<![\p{Script=Latin}\p{N}.,])\d{1,4}(?:\.\d{1,4}){2,7}(?!\p{N})/gu,
    read: m => (/^\d{1,3}(?:\.\d{3}){2,7}$/u.test(m[0]) ? null : [{kind: 'number', key: m[0]}])
  }
}
