const numeral = /[\p{N}一二三四五六七八九十百千零〇两]/u
const letterRuns = /\p{L}+/gu
/** 第四条, （一）, 二、: the numerals are letters to Unicode. */
const chineseLabel = /^[（(]?第?[一二三四五六七八九十百千零〇两\d]+[条章节款项部分编]*[）)、.]?$/u

/**
 * True for a text that says too little to be recognised out of its context: empty, without letters, or a number with at most
 * one word: "12", "Artikkel 4", "31. august 2017", 第四条. Such texts shift by one when an article is put in between.
 */
export function isLabel(text: string): boolean {
  const words = text.match(letterRuns)?.length ?? 0
  return words === 0 || (words === 1 && numeral.test(text) && /\p{N}/u.test(text)) || chineseLabel.test(text)
}
