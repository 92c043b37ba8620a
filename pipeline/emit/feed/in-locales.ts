import {labelsFor} from '../../language/labels.ts'
import {type Locale, locales, messages} from '../../language/messages.ts'
import {type Html, html} from './html.ts'

/** A text in every locale of the catalogues. A page shows one of them, by its attribute `data-ui`. */
export function inLocales(text: (say: ReturnType<typeof messages>, locale: Locale) => string): Html {
  const said = locales.map(locale => ({locale, text: text(messages(locale), locale)}))
  return html`${said.map(({locale, text}) => html`<span data-l="${locale}" lang="${locale}">${text}</span>`)}`
}

/** Labels that are held. A page says the same few hundred again and again, and a catalogue of ten thousand works spent most of its time on them. */
const MOST_HELD = 4096

const held = new Map<string, Html>()

/** A text of the catalogues by its key, in every locale. */
export function label(key: string, values: Readonly<Record<string, string | number>> = {}): Html {
  return once(`${key} ${JSON.stringify(values)}`, () => inLocales(say => say(key, values)))
}

/** The name of a language in every locale. */
export function languageName(tag: string): Html {
  return once(tag, () => inLocales((_, locale) => capital(labelsFor(locale)(`language.${tag}`), locale)))
}

function once(name: string, make: () => Html): Html {
  const known = held.get(name)
  if (known) return known
  const made = make()
  if (held.size >= MOST_HELD) held.clear()
  held.set(name, made)
  return made
}

/** The name of a language in itself: "norsk bokmål", "English", "简体中文", with a capital as a heading has it. */
export function ownName(tag: string): string {
  return capital(new Intl.DisplayNames([tag], {type: 'language', languageDisplay: 'standard'}).of(tag) ?? tag, tag)
}

function capital(name: string, locale: string): string {
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1)
}
