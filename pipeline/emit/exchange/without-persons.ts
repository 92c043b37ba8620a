import {type Document, type ExchangeFile, foldText} from '../../model/index.ts'

/** Names of the persons that editions name as contacts, each once. */
export function personNames(documents: readonly Pick<Document, 'metadata'>[]): readonly string[] {
  const names = documents.flatMap(({metadata}) =>
    metadata.contacts.flatMap(({kind, name}) => (kind === 'person' && name !== undefined ? [name] : []))
  )
  return [...new Set(names)]
}

/**
 * The file without the units that name one of the persons in any language, in whatever order the words of the name stand: memories and data sets are
 * passed on, and a person's name has nothing to do there.
 */
export function withoutPersons(
  file: ExchangeFile,
  names: readonly string[]
): {readonly file: ExchangeFile; readonly leftOut: number} {
  const wanted = names.map(wordsOf).filter(words => words.length > 0)
  const units = file.units.filter(({sides, section, notes}) => {
    const texts = [section, ...notes, ...Object.values(sides).flatMap(({texts}) => texts)]
    return !texts.some(text => namesOneOf(text, wanted))
  })
  return {file: {...file, units}, leftOut: file.units.length - units.length}
}

function namesOneOf(text: string, names: readonly (readonly string[])[]): boolean {
  const words = new Set(wordsOf(text))
  const folded = foldText(text).toLowerCase()
  // Chinese texts have no spaces between words: there the name stands as it is.
  return names.some(name => name.every(word => words.has(word)) || folded.includes(name.join(' ')))
}

function wordsOf(text: string): readonly string[] {
  return (
    foldText(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}
