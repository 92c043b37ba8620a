/**
 * Characters that Chinese writes foreign names with, by the consonant that they stand for (the tables of Xinhua News Agency). Voiced and unvoiced
 * sounds, and l and r, are one class: the choice follows the tone of the language that the name comes from.
 */
const classes: Readonly<Record<string, string>> = {
  P: '巴贝比波布伯博拜鲍班宾邦保勃彼毕帕佩皮普珀派潘彭庞蒲堡',
  M: '马玛梅米莫姆穆麦曼门蒙默密摩迈缪墨弥',
  F: '法菲费弗福夫芬凡范佛瓦维威沃韦伟温渥薇惠',
  T: '达德迪杜丹登丁戴邓顿塔特蒂图托泰坦滕廷汤陶提多敦',
  N: '纳内尼诺努奈嫩宁娜妮纽涅聂',
  L: '拉莱利罗鲁勒雷里洛卢兰伦林朗莉丽劳赖隆尔瑞列琳露陆吕萝蕾',
  K: '加格盖戈古根冈葛卡克凯科库基肯坎考柯奎昆康哥夸',
  H: '哈赫霍胡汉亨豪侯荷休',
  J: '贾杰吉乔朱珍詹琼约切奇查钦恰彻洁姬',
  S: '萨斯塞西索苏桑森辛松赛茨兹扎泽祖沙什舍舒希锡谢逊圣史施瑟茜莎丝思孙诗赞',
  '': '阿埃艾伊奥乌尤亚耶安恩欧雅'
}
const sounds: ReadonlyMap<string, string> = new Map(
  Object.entries(classes).flatMap(([sound, characters]) =>
    [...characters].map(character => [character, sound] as const)
  )
)

/** Characters whose syllable ends in n. */
const nasal: ReadonlySet<string> = new Set(
  '班宾潘彭曼门蒙芬凡范温丹登邓顿坦滕嫩兰伦林琳根肯坎昆康汉亨珍詹琼钦桑森辛松安恩朗隆邦逊孙敦赞'
)

/** Whether names are written with a Chinese character. */
export function writesNames(character: string): boolean {
  return sounds.has(character)
}

/** The consonants of a name in Chinese characters, by class: 卡瓦诺 → `KFN`. Null where a character does not write names. */
export function consonantsOfHan(name: string): string | null {
  let consonants = ''
  for (const character of name) {
    const sound = sounds.get(character)
    if (sound === undefined) return null
    consonants += sound + (nasal.has(character) ? 'N' : '')
  }
  return single(consonants)
}

const spellings: readonly (readonly [RegExp, string])[] = [
  [/sch|sh|sj|skj|ci(?=[aou])/g, 'S'],
  [/tch|ch|zh|dj|kj|tj|j|g(?=[eiy])/g, 'J'],
  [/ph|wh|[fvw]/g, 'F'],
  [/c(?=[eiy])|[szß]/g, 'S'],
  [/x/g, 'KS'],
  [/ck|qu|[ckqg](?!h)|gh(?=[aeiou])|kh/g, 'K'],
  [/th|[dt]/g, 'T'],
  [/[bp]/g, 'P'],
  [/[lr]/g, 'L'],
  [/m/g, 'M'],
  [/n/g, 'N'],
  [/h(?=[aeiouyæøå])/g, 'H']
]

/** The consonants of a name in Latin letters, by the same classes: `kavanaugh` → `KFN`. */
export function consonantsOfLatin(name: string): string {
  let letters = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  for (const [spelling, sound] of spellings) letters = letters.replace(spelling, sound)
  return single(letters.replace(/[^PMFTNLKHJS]/g, ''))
}

/** A doubled consonant sounds once. */
function single(consonants: string): string {
  return consonants.replace(/(.)\1+/g, '$1')
}

/** Consonants that two ways to write a name must have in common, as a share of the longer one. */
const LEAST_SHARED = 0.65

/** Whether the consonants of two names agree, in order, but for a few that one script leaves out. */
export function soundAlike(a: string, b: string): boolean {
  const longer = Math.max(a.length, b.length)
  return Math.min(a.length, b.length) >= 2 && commonInOrder(a, b) / longer >= LEAST_SHARED
}

/** Length of the longest common subsequence. */
function commonInOrder(a: string, b: string): number {
  let row = new Array<number>(b.length + 1).fill(0)
  for (let i = 1; i <= a.length; i++) {
    const next = [0]
    for (let j = 1; j <= b.length; j++)
      next[j] = a[i - 1] === b[j - 1] ? row[j - 1]! + 1 : Math.max(row[j]!, next[j - 1]!)
    row = next
  }
  return row[b.length]!
}
