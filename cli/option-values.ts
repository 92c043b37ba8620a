import {Option} from 'commander'
import type {Say} from '../pipeline/index.ts'
import {locales} from '../pipeline/language/messages.ts'
import {isLanguageTag} from '../pipeline/model/language-subtag.ts'
import {alternatives} from './alternatives.ts'
import type {Context} from './context.ts'
import {UsageError} from './usage-error.ts'
import {localeNamed} from './user-locale.ts'

/** An option with one of a few values. */
export function choiceOption(
  flags: string,
  description: string,
  choices: readonly string[],
  {say, locale}: Pick<Context, 'say' | 'locale'>
): Option {
  const option = new Option(flags, description).choices(choices)
  return option.argParser(value => {
    if (choices.includes(value)) return value
    throw new UsageError(
      say('cli:usage.invalidChoice', {value, option: nameOf(option), choices: alternatives(choices, locale)})
    )
  })
}

/** The option that `userLocale` has read already; it takes other names of the locales too, such as `no` and `zh_CN`. */
export function localeOption(context: Pick<Context, 'say' | 'locale'>): Option {
  const option = choiceOption('--locale <tag>', context.say('cli:option.locale'), locales, context)
  const parse = option.parseArg
  return option.argParser(value => localeNamed(value) ?? parse?.(value, undefined))
}

/** An option with a whole number from 1, or from `min`. */
export function countOption(flags: string, description: string, say: Say, min = 1): Option {
  const option = new Option(flags, description)
  return option.argParser(value => {
    const count = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN
    if (count >= min) return count
    throw new UsageError(say('cli:usage.invalidNumber', {value, option: nameOf(option), min}))
  })
}

/** An option with a share in per cent, such as `5%`. Its value is from 0 to 1. */
export function shareOption(flags: string, description: string, say: Say): Option {
  const option = new Option(flags, description)
  return option.argParser(value => {
    const percent = /^\d{1,3}(?:\.\d+)?%$/.test(value) ? Number.parseFloat(value) : Number.NaN
    if (percent <= 100) return percent / 100
    throw new UsageError(say('cli:usage.invalidShare', {value, option: nameOf(option)}))
  })
}

/** An option with one or more BCP 47 tags, separated by commas or given again. Its value is a list. */
export function languagesOption(flags: string, description: string, say: Say): Option {
  const option = new Option(flags, description)
  return option.argParser<readonly string[]>((value, before = []) => {
    const tags = value.split(',').map(tag => tag.trim())
    const wrong = tags.find(tag => !isLanguageTag(tag))
    if (wrong === undefined) return [...before, ...tags]
    throw new UsageError(say('cli:usage.invalidLanguage', {value: wrong, option: nameOf(option)}))
  })
}

function nameOf(option: Option): string {
  return option.long ?? option.flags
}
