/**
 * Runs inside the browser: moves the blocks of `main.text` onto pages of a fixed size, with a running header, the footnotes
 * that a page refers to at its foot, and a page number, and writes the page numbers into the contents. Paragraphs and lists
 * break over pages and columns; headings stay with what follows. `header` and `pageLabel` as in `Content`. Gives the headings
 * with the pages that they came to stand on.
 */
export function paginate({
  header,
  pageLabel
}: {
  readonly header: string
  readonly pageLabel: string
}): {title: string; level: number; page: number}[] {
  const text = document.querySelector('main.text') as HTMLElement
  const watermark = document.querySelector('.watermark') as HTMLElement
  const notes = (document.querySelector('#notes') as HTMLTemplateElement).content
  const cover = makePage('cover-page')
  cover.flow.append(document.querySelector('.cover') as HTMLElement)
  const contents = makePage('contents-page')
  contents.flow.append(document.querySelector('.contents') as HTMLElement)

  let page = makePage('text-page')
  for (const block of [...text.children] as HTMLElement[]) place(block)
  text.remove()
  watermark.remove()
  return label()

  function makePage(kind: string) {
    const element = document.createElement('section')
    element.className = `page ${kind}`
    const [head, flow, foot, number] = ['header', 'div', 'aside', 'footer'].map(tag => document.createElement(tag))
    head!.textContent = header
    // Until the number is known it takes the room of a line.
    number!.textContent = pageLabel
    flow!.className = 'flow'
    foot!.className = 'notes'
    element.append(watermark.cloneNode(true), head!, flow!, foot!, number!)
    document.body.append(element)
    return {element, flow: flow!, foot: foot!}
  }

  function place(block: HTMLElement): void {
    if (put(block)) return
    const rest = block.matches('ul, ol') ? splitList(block) : block.matches('p') ? splitParagraph(block) : block
    if (rest === block && page.flow.childElementCount === 0)
      throw new Error(`block is larger than a page: ${block.textContent}`)
    const carried: HTMLElement[] = []
    while (rest === block && keepsWithNext(page.flow.lastElementChild)) {
      const heading = page.flow.lastElementChild as HTMLElement
      heading.remove()
      carried.unshift(heading)
    }
    page = makePage('text-page')
    for (const heading of carried) put(heading)
    place(rest)
  }

  function keepsWithNext(element: Element | null): boolean {
    return element?.matches('h2, h3') === true || /[:：]$/.test(element?.textContent ?? '')
  }

  /** Puts a block and the notes that it refers to on the page; takes them off again where they do not fit. */
  function put(block: HTMLElement): boolean {
    page.flow.append(block)
    const added = [...block.querySelectorAll<HTMLElement>('.ref')].map(ref => {
      const note = notes.querySelector(`[data-label="${ref.dataset['ref']}"]`) as HTMLElement
      const copy = note.cloneNode(true) as HTMLElement
      page.foot.append(copy)
      return copy
    })
    // Half a pixel of rounding is no overflow.
    const {scrollWidth, clientWidth, scrollHeight, clientHeight} = page.flow
    const fits = scrollWidth <= clientWidth + 1 && scrollHeight <= clientHeight + 1
    if (!fits) for (const element of [block, ...added]) element.remove()
    return fits
  }

  function splitList(list: HTMLElement): HTMLElement {
    const items = [...list.children] as HTMLElement[]
    for (let count = items.length - 1; count > 0; count--) {
      const first = list.cloneNode(false) as HTMLElement
      first.append(...items.slice(0, count).map(item => item.cloneNode(true)))
      if (!put(first)) continue
      const rest = list.cloneNode(false) as HTMLElement
      if (rest instanceof HTMLOListElement) rest.start = count + 1
      rest.append(...items.slice(count))
      return rest
    }
    return list
  }

  /** Breaks a paragraph where the page is full, leaving no stump shorter than about a line on either side. */
  function splitParagraph(paragraph: HTMLElement): HTMLElement {
    const shortest = 45
    const whole = paragraph.textContent ?? ''
    for (let end = whole.length - shortest; end >= shortest; end--) {
      const breaks =
        /\s/.test(whole[end - 1]!) || (/\p{Script=Han}/u.test(whole[end - 1]!) && /\p{Script=Han}/u.test(whole[end]!))
      if (breaks && put(part(paragraph, 0, end))) {
        const rest = part(paragraph, end, whole.length)
        rest.classList.add('continued')
        page.flow.lastElementChild?.classList.add('broken')
        return rest
      }
    }
    return paragraph
  }

  function part(paragraph: HTMLElement, start: number, end: number): HTMLElement {
    const range = document.createRange()
    range.setStart(...at(paragraph, start))
    range.setEnd(...at(paragraph, end))
    const element = paragraph.cloneNode(false) as HTMLElement
    element.append(range.cloneContents())
    return element
  }

  function at(paragraph: HTMLElement, offset: number): [Node, number] {
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
    let passed = 0
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const length = node.textContent?.length ?? 0
      if (offset <= passed + length) return [node, offset - passed]
      passed += length
    }
    return [paragraph, paragraph.childNodes.length]
  }

  function label(): {title: string; level: number; page: number}[] {
    const pages = [...document.querySelectorAll('.page')]
    return pages.flatMap((element, index) => {
      const number = index + 1
      const footer = element.querySelector('footer') as HTMLElement
      footer.textContent = pageLabel.replace('{page}', String(number)).replace('{pages}', String(pages.length))
      return [...element.querySelectorAll('h2[id], h3[id]')].map(heading => {
        const entry = document.querySelector(`a[href="#${heading.id}"] .page-number`)
        if (entry) entry.textContent = String(number)
        return {title: heading.textContent ?? '', level: Number(heading.tagName[1]) - 1, page: number}
      })
    })
  }
}
