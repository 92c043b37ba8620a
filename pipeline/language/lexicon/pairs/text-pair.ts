/** A text and its translation. */
export type TextPair = readonly [source: string, target: string]

/** Language subtags of the two sides that are asked for. */
export type PairLanguages = readonly [source: string, target: string]

/** Whether a tag of a file, such as `nb-NO`, `no` or `zh_CN`, names a language subtag. */
export function names(tag: string, language: string): boolean {
  const subtag = tag.toLowerCase().split(/[-_]/)[0]
  return subtag === language || (subtag === 'no' && language === 'nb')
}
