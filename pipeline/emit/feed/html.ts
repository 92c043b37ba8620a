/** A piece of HTML that is safe to put into a page as it is. */
export interface Html {
  readonly html: string
}

type Value = string | number | Html | readonly Html[] | null | undefined | false

/**
 * HTML from a template, in which every value that is no HTML itself is escaped, for text and for quoted attributes alike. Lists of HTML are
 * joined; `null`, `undefined` and `false` give nothing.
 */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Html {
  return {html: strings.map((text, index) => text + written(values[index])).join('')}
}

/** Text that holds no mark-up of ours or of anybody's: for `<style>` and `<script>`, whose text is not escaped. */
export function verbatim(text: string): Html {
  return {html: text}
}

function written(value: Value): string {
  if (value === null || value === undefined || value === false) return ''
  if (typeof value === 'string' || typeof value === 'number') return escapeMarkup(String(value))
  return 'html' in value ? value.html : value.map(piece => piece.html).join('')
}

/** Text for HTML and for XML, inside and outside quoted attributes. Control characters that neither allows are left out. */
export function escapeMarkup(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}
