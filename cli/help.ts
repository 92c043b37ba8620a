import type {Help, HelpConfiguration, Option} from 'commander'
import type {Say} from '../pipeline/index.ts'
import {alternatives} from './alternatives.ts'
import type {Context} from './context.ts'
import {displayWidth} from './display-width.ts'
import {wrap} from './wrap.ts'

/** Commander's English titles and the keys of ours. */
const TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'usage',
  'Arguments:': 'arguments',
  'Options:': 'options',
  'Global Options:': 'globalOptions',
  'Commands:': 'commands'
}

type Speaker = Pick<Context, 'say' | 'locale'>

/** Commander's help with every word of it in the user's language, wrapped for texts whose characters take two columns. */
export function help(speaker: Speaker): HelpConfiguration {
  const {say} = speaker
  return {
    showGlobalOptions: true,
    styleTitle: title => (TITLES[title] ? say(`cli:help.${TITLES[title]}`) : title),
    // "[options]" and "[command]" stand in usage lines as words, so they are translated there.
    styleUsage: usage => words(usage, say),
    styleSubcommandTerm: term => words(term, say),
    optionDescription: option => described(option, speaker),
    boxWrap: wrap,
    displayWidth,
    formatItem(this: Help, term, termWidth, description) {
      const indent = ' '.repeat(termWidth + 4)
      const padded = term + ' '.repeat(Math.max(0, termWidth - displayWidth(term)))
      if (!description) return `  ${padded}`.trimEnd()
      const width = Math.max(this.minWidthToWrap, (this.helpWidth ?? 80) - indent.length)
      return `  ${padded}  ${wrap(description, width).replaceAll('\n', `\n${indent}`)}`
    }
  }
}

function words(usage: string, say: Say): string {
  return usage.replace('[options]', say('cli:help.usageOptions')).replace('[command]', say('cli:help.usageCommand'))
}

/** An option's description, with what it can be and is. */
function described({description, argChoices, defaultValue}: Option, {say, locale}: Speaker): string {
  if (!argChoices) return description
  const choices = alternatives(argChoices, locale)
  const text =
    typeof defaultValue === 'string'
      ? say('cli:help.choicesWithDefault', {choices, value: defaultValue})
      : say('cli:help.choices', {choices})
  return say('cli:help.described', {description, text})
}
