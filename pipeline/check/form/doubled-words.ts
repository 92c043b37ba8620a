import {languageSubtag} from '../../model/language-tag.ts'
import {type FormRule, flawsOf} from './form-rule.ts'

const doubled = /(?<![\p{L}\p{N}'’/-])(\p{L}{2,30})[ \u00a0]\1(?![\p{L}\p{N}'’/-])/giu

/** Words that may stand twice in a row: "all that that means", "det det er snakk om", "der der". */
const mayRepeat: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(['that', 'had', 'very', 'is', 'bye', 'do', 'her', 'so']),
  nb: new Set([
    'det',
    'der',
    'den',
    'for',
    'som',
    'er',
    'på',
    'til',
    'om',
    'de',
    'av',
    'at',
    'var',
    'med',
    'i',
    'ha',
    'så',
    'hva',
    'seg',
    'over'
  ])
}

/** A word typed twice in a row, of languages that do not double words to say something by it. Names such as New York are safe: they repeat with capitals. */
export const doubledWords: FormRule = (text, lang) => {
  const subtag = languageSubtag(lang)
  const allowed = mayRepeat[subtag === 'nn' || subtag === 'no' ? 'nb' : subtag]
  if (!allowed) return []
  return flawsOf('check:doubled-word', text, doubled, ([, word]) => word!).filter(({start, end}) => {
    const [first = '', second = ''] = text.slice(start, end).split(/[ \u00a0]/u)
    return !allowed.has(first.toLowerCase()) && !/^\p{Lu}/u.test(second)
  })
}
