import type {Element, Nodes} from 'hast'

/** A row of tools is short. UTF-16 units. */
const LONGEST = 60

const rows: ReadonlySet<string> = new Set(['p', 'div', 'span', 'ul', 'li', 'a', 'button', 'section', 'nav'])

/** What pages of public bodies offer to do with themselves: 字号：【大 中 小】 打印本页 关闭窗口. */
const tools =
  /^(?:[\s|｜/·、•【】[\]（）()]|字(?:体|号)(?:大小)?[:：]?\s?[【[（(]?\s?(?:大[\s|/、]{0,3}中[\s|/、]{0,3}小|小[\s|/、]{0,3}中[\s|/、]{0,3}大)|打印(?:本页|此页|页面|本文|文章|网页)?|关闭(?:本页|窗口|页面|网页)|收藏(?:本页|网页)|返回(?:顶部|页首)|分享(?:到|至)[:：]?|微信|微博|QQ空间|朋友圈|复制链接|Skriv ut(?: siden)?|Print(?: this)? page|(?:Tilbake t|T)il toppen(?: av siden)?|Back to top)+$/u
/** A word by itself is a tool only where it can be pressed. */
const WORD = /^(?:打印|Skriv ut|微信|微博|QQ空间|朋友圈)$/u

/** True for an element that says nothing but what a reader can do with the page: the size of its letters, print it, close it, share it, go to its top. */
export function isPageTools(element: Element): boolean {
  if (!rows.has(element.tagName)) return false
  const text = shortText(element)?.trim() ?? ''
  if (!/\p{L}/u.test(text) || !tools.test(text)) return false
  return !WORD.test(text) || element.tagName === 'a' || element.tagName === 'button'
}

/** Elements within each other that a row of tools is made of, at most. */
const DEEPEST = 8

/** Null where it is longer than a row of tools, or made of more. */
function shortText(node: Nodes, depth = 0): string | null {
  if (node.type === 'text') return node.value.length > LONGEST * 2 ? null : node.value
  if (!('children' in node)) return ''
  if (depth > DEEPEST) return null
  let text = ''
  for (const child of node.children) {
    const inner = shortText(child, depth + 1)
    if (inner === null) return null
    text = `${text}${inner}`.replace(/\s+/gu, ' ')
    if (text.length > LONGEST) return null
  }
  return text
}
