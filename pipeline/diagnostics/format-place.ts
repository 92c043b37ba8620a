import type {Place} from '../model/place.ts'

/**
 * A place as one prints it, so that terminals and editors can jump to it: `page.nb.md:12:1`, `plan.nb.pdf:p12`,
 * `plan.docx:¶4` (paragraphs count from 1 here), `page.tmx#tu7`, `review.xlsx:Units!C12`.
 */
export function formatPlace(place: Place): string {
  switch (place.kind) {
    case 'file':
      return place.file
    case 'text':
      return `${place.file}:${place.start.line}:${place.start.column}`
    case 'page':
      return `${place.file}:p${place.page}`
    case 'paragraph':
      return `${place.file}:¶${place.index + 1}`
    case 'unit':
      return `${place.file}#${place.id}`
    case 'cell':
      return `${place.file}:${place.sheet}!${columnName(place.column)}${place.row}`
  }
}

/** A spreadsheet's name of a column that counts from 1: `A` … `Z`, `AA` … */
function columnName(column: number): string {
  const letter = String.fromCharCode(65 + ((column - 1) % 26))
  return column > 26 ? columnName(Math.floor((column - 1) / 26)) + letter : letter
}
