/** Elements that never show text. */
export const silent: ReadonlySet<string> = new Set(
  'script style template noscript iframe object embed video audio canvas svg math head'.split(' ')
)
