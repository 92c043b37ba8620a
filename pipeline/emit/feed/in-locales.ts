import {labelsFor} from '../../language/labels.ts'
import {type Locale, locales, messages} from '../../language/messages.ts'
import {type Html, html} from './html.ts'

/** A text in every locale of the catalogues. A page shows one of them, by its attribute `data-ui`. */
export function inLocales(text: (say: ReturnType<typeof messages>, locale: Locale) => string): Html {
  const said = locales.map(locale => ({locale, text: text(messages(locale), locale)}))
  return html`${said.map(({locale, text}) => html`<span data-l="${locale}" lang="${locale}">${text}</span>`)}`
}

/** A text of the catalogues by its key, in every locale. */
export function label(key: string, values: Readonly<Record<string, string | number>> = {}): Html {
  return inLocales(say => say(key, values))
}

/** The name of a language in every locale. */
export function languageName(tag: string): Html {
  return inLocales((_, locale) => capital(labelsFor(locale)(`language.${tag}`), locale))
}

/** The name of a language in itself: "norsk bokmål", "English", "简体中文", with a capital as a heading has it. */
export function ownName(tag: string): string {
  return capital(new Intl.DisplayNames([tag], {type: 'language', languageDisplay: 'standard'}).of(tag) ?? tag, tag)
}

function capital(name: string, locale: string): string {
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1)
}
