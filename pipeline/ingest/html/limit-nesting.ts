/** Elements that never hold others. */
const empty = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))
/** Elements that end by themselves where the next of their kind begins: they nest only inside others that are counted. */
const selfEnding = new Set(
  'p li dt dd tr td th thead tbody tfoot caption colgroup option optgroup rt rp html head body'.split(' ')
)
/** Elements whose text is not markup. */
const raw = new Set(['script', 'style', 'textarea', 'title', 'xmp', 'noembed', 'noframes', 'iframe'])
/** Elements that an end tag of another does not end: the parser opens them again. */
const formatting = new Set('a b big code em font i nobr s small strike strong tt u'.split(' '))

interface Tag {
  readonly name: string
  readonly closes: boolean
  readonly start: number
  readonly end: number
}

/**
 * Blanks out the tags of elements that stand more than `deepest` elements deep, so that libraries that walk trees by
 * recursion survive. Tags become spaces: every other character keeps its offset. Linear in the length of the page.
 */
export function limitNesting(html: string, deepest: number): {readonly text: string; readonly limited: boolean} {
  const open: {readonly name: string; readonly blank: boolean}[] = []
  const count = new Map<string, number>()
  const cuts: Tag[] = []
  const add = (name: string, by: number) => count.set(name, (count.get(name) ?? 0) + by)
  for (const tag of tags(html)) {
    if (empty.has(tag.name) || selfEnding.has(tag.name)) continue
    if (!tag.closes) {
      const blank = open.length >= deepest
      open.push({name: tag.name, blank})
      add(tag.name, 1)
      if (blank) cuts.push(tag)
      continue
    }
    if (!count.get(tag.name)) continue
    const at = open.findLastIndex(element => element.name === tag.name)
    if (open[at]?.blank) cuts.push(tag)
    for (const {name} of open.splice(at, formatting.has(tag.name) ? 1 : open.length)) add(name, -1)
  }
  return cuts.length === 0 ? {text: html, limited: false} : {text: blanked(html, cuts), limited: true}
}

function* tags(html: string): Generator<Tag> {
  let at = 0
  while (true) {
    const start = html.indexOf('<', at)
    if (start < 0) return
    if (html.startsWith('<!--', start)) {
      const end = html.indexOf('-->', start + 4)
      if (end < 0) return
      at = end + 3
      continue
    }
    const closes = html[start + 1] === '/'
    const name = nameAt(html, start + (closes ? 2 : 1))
    if (name === '') {
      at = start + 1
      continue
    }
    const end = tagEnd(html, start)
    if (end < 0) return
    yield {name, closes, start, end}
    at = end
    if (closes || !raw.has(name)) continue
    const close = indexOfClose(html, name, end)
    if (close < 0) return
    at = close
  }
}

const letter = /[A-Za-z][^\s/>]{0,40}/y

function nameAt(html: string, at: number): string {
  letter.lastIndex = at
  return letter.exec(html)?.[0].toLowerCase() ?? ''
}

/** Behind the tag's `>`, past those in quotes; -1 where the page ends in the tag. */
function tagEnd(html: string, start: number): number {
  for (let at = start + 1; at < html.length; at++) {
    const character = html[at]
    if (character === '>') return at + 1
    if ((character === '"' || character === "'") && /=\s*$/.test(html.slice(Math.max(0, at - 8), at))) {
      at = html.indexOf(character, at + 1)
      if (at < 0) return -1
    }
  }
  return -1
}

function indexOfClose(html: string, name: string, from: number): number {
  const close = new RegExp(`</${name}(?=[\\s/>])`, 'gi')
  close.lastIndex = from
  return close.exec(html)?.index ?? -1
}

function blanked(html: string, cuts: readonly Tag[]): string {
  const pieces: string[] = []
  let from = 0
  for (const {start, end} of cuts) {
    pieces.push(html.slice(from, start), html.slice(start, end).replace(/[^\r\n]/g, ' '))
    from = end
  }
  return [...pieces, html.slice(from)].join('')
}
