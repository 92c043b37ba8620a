/** A day and an hour as they are written in a locale; English is that of Europe. */
export function moment(when: string, locale: string): string {
  const format = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {dateStyle: 'medium', timeStyle: 'short'})
  return format.format(new Date(when))
}
