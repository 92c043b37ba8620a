import type {Help, HelpConfiguration, Option} from 'commander'
import type {Say} from '../pipeline/index.ts'
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

/** Commander's help with every word of it in the user's language, wrapped for texts whose characters take two columns. */
export function help(say: Say): HelpConfiguration {
  return {
    showGlobalOptions: true,
    styleTitle: title => (TITLES[title] ? say(`cli:help.${TITLES[title]}`) : title),
    // "[options]" and "[command]" stand in usage lines as words, so they are translated there.
    styleUsage: usage => words(usage, say),
    styleSubcommandTerm: term => words(term, say),
    optionDescription: option => described(option, say),
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

function described({description, argChoices, defaultValue}: Option, say: Say): string {
  const extras = [
    ...(argChoices ? [say('cli:help.choices', {choices: argChoices.join(', ')})] : []),
    ...(typeof defaultValue === 'string' ? [say('cli:help.default', {value: defaultValue})] : [])
  ]
  return extras.length > 0 ? say('cli:help.described', {description, text: extras.join('; ')}) : description
}
