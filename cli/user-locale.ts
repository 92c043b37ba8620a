import {type Locale, localeFor} from '../pipeline/language/messages.ts'
import {isLanguageTag, languageSubtag} from '../pipeline/model/language-subtag.ts'

/**
 * The locale to speak to the user in: `--locale` on the command line, else what POSIX says in LC_ALL, LC_MESSAGES and
 * LANG, else English. It is read before the arguments are parsed, as the parser's own words are in it.
 */
export function userLocale(args: readonly string[], env: Readonly<Record<string, string | undefined>>): Locale {
  const asked = localeArgument(args)
  // The first variable that is set and not empty decides, as POSIX has it, even where it names no language of ours.
  const tag = asked ?? [env.LC_ALL, env.LC_MESSAGES, env.LANG].find(value => value)
  return localeNamed(tag ?? 'en') ?? 'en'
}

/** The value of the last `--locale VALUE` or `--locale=VALUE` before `--`. */
function localeArgument(args: readonly string[]): string | undefined {
  const end = args.indexOf('--')
  const flags = end < 0 ? args : args.slice(0, end)
  return flags
    .flatMap((flag, i) => {
      if (flag.startsWith('--locale=')) return [flag.slice('--locale='.length)]
      const value = flags[i + 1]
      return flag === '--locale' && value !== undefined ? [value] : []
    })
    .at(-1)
}

/** The locale that a name stands for: `nb_NO.UTF-8`, `no`, `nn`, `zh_CN`, `en-GB`; undefined for a language without one. */
export function localeNamed(name: string): Locale | undefined {
  const tag = name.replace(/[.@].*$/, '').replaceAll('_', '-')
  if (!isLanguageTag(tag)) return undefined
  const locale = localeFor(tag)
  // English serves every language that there is no catalogue for; here it must have been meant.
  return locale === 'en' && languageSubtag(tag) !== 'en' ? undefined : locale
}
