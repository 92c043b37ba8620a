import {functionWords} from '../language/function-words.ts'
import {lexiconKeys} from '../language/lexicon/lexicon-keys.ts'
import {shippedLexicon} from '../language/lexicon/shipped.ts'
import {languageSubtag} from '../model/language-tag.ts'

/** Words in a row, save for one in three, that a translation does not leave out by choosing others. */
const LEAST_RUN = 4
/** Share of a source's known words that such a run makes up. */
const LEAST_SHARE = 0.35
/** What a word that the target does say takes from the run before it. */
const SAID = 2

let keysOf: ReturnType<typeof lexiconKeys> | undefined

/**
 * True where a stretch of the source has no word that the target could be a translation of, by the shipped lexicons, while the rest has: half of a sentence
 * was left out. False where the two languages have no lexicon. To be asked of translations that are short already: lexicons have gaps.
 */
export function hasLeftOut(source: string, sourceLang: string, target: string, targetLang: string): boolean {
  const said = saidWords(source, languageSubtag(sourceLang), target, languageSubtag(targetLang))
  let run = 0
  let longest = 0
  for (const isSaid of said) {
    run = Math.max(0, run + (isSaid ? -SAID : 1))
    longest = Math.max(longest, run)
  }
  return longest >= LEAST_RUN && longest >= said.length * LEAST_SHARE
}

/** For every word of the source that a lexicon knows, whether the target has one of its translations. */
function saidWords(source: string, sourceLang: string, target: string, targetLang: string): readonly boolean[] {
  const forth = shippedLexicon(sourceLang, targetLang)
  const back = forth === null ? shippedLexicon(targetLang, sourceLang) : null
  if (forth === null && back === null) return []
  keysOf ??= lexiconKeys()
  const small = new Set((functionWords[sourceLang] ?? []).flatMap(group => group.split(' ')))
  const heard = new Set(keysOf(target, targetLang))
  const reached = new Set(back === null ? [] : [...heard].flatMap(key => back.translations(key).map(({key: to}) => to)))
  return keysOf(source, sourceLang)
    .filter(key => !small.has(key))
    .flatMap(key => {
      if (heard.has(key)) return [true]
      if (forth) return forth.has(key) ? [forth.translations(key).some(({key: to}) => heard.has(to))] : []
      return back!.targets.has(key) ? [reached.has(key)] : []
    })
}
