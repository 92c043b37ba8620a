/** English forms that no ending explains, by the form that stands for them. */
const irregular: ReadonlyMap<string, string> = new Map(
  [
    'be is are was were been being am',
    'have has had having',
    'do does did done doing',
    'go goes went gone going',
    'child children',
    'man men',
    'woman women',
    'person people',
    'foot feet',
    'tooth teeth',
    'life lives',
    'say said',
    'make made making',
    'take took taken taking',
    'give gave given giving',
    'get got gotten getting',
    'come came coming',
    'see saw seen',
    'know knew known',
    'find found',
    'hold held',
    'keep kept',
    'leave left',
    'tell told',
    'think thought',
    'write wrote written writing',
    'become became',
    'begin began begun',
    'bring brought',
    'build built',
    'buy bought',
    'choose chose chosen',
    'draw drew drawn',
    'fall fell fallen',
    'grow grew grown',
    'lead led',
    'lose lost',
    'mean meant',
    'meet met',
    'pay paid',
    'rise rose risen',
    'send sent',
    'show shown',
    'speak spoke spoken',
    'spend spent',
    'stand stood',
    'teach taught',
    'understand understood',
    'win won',
    'good better best',
    'bad worse worst',
    'an a',
    'analysis analyses',
    'basis bases',
    'crisis crises',
    'datum data',
    'criterion criteria'
  ].flatMap(line => {
    const [stem, ...forms] = line.split(' ')
    return [stem!, ...forms].map(form => [form, stem!] as const)
  })
)

/**
 * The stem that the forms of an English word have in common; not a dictionary form.
 *
 *     ministries → ministry   planned → plan   using → us
 *
 * @param word lower-case word
 */
export function stemEnglish(word: string): string {
  const bare = word.replace(/['’]s?$/, '')
  const known = irregular.get(bare)
  if (known !== undefined) return known
  if (bare.length <= 3) return bare
  return withoutFinalE(undouble(withoutAdverb(withoutEnding(bare))))
}

function withoutEnding(word: string): string {
  if (/ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`
  if (/ied$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`
  if (/sses$/.test(word)) return word.slice(0, -2)
  if (/ing$/.test(word) && word.length > 5 && /[aeiouy].*ing$/.test(word)) return word.slice(0, -3)
  if (/[^c]eed$/.test(word) && word.length > 5) return word.slice(0, -1)
  if (/ed$/.test(word) && word.length > 4 && !/eed$/.test(word)) return word.slice(0, -2)
  if (/(x|ch|sh|ss|z)es$/.test(word) && word.length > 4) return word.slice(0, -2)
  if (/[^su]s$/.test(word) && !/is$/.test(word)) return word.slice(0, -1)
  return word
}

function withoutAdverb(word: string): string {
  return /ly$/.test(word) && word.length > 5 ? word.slice(0, -2) : word
}

/** `plann` and `plan` are one stem; `call`, `pass`, `free` and `too` keep their letters. */
function undouble(word: string): string {
  return /(.)\1$/.test(word) && !/(ll|ss|ee|oo|ff|zz)$/.test(word) ? word.slice(0, -1) : word
}

function withoutFinalE(word: string): string {
  return word.length > 3 ? word.replace(/e$/, '').replace(/i$/, 'y') : word
}
