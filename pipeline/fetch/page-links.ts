import type {Element, Nodes} from 'hast'
import rehypeParse from 'rehype-parse'
import {unified} from 'unified'
import {isLanguageTag} from '../model/index.ts'

/** Where a page leads: its versions in other languages, and documents that it offers. Addresses are absolute. */
export interface PageLinks {
  readonly languages: readonly {readonly lang: string; readonly url: string}[]
  readonly attachments: readonly {readonly title: string; readonly url: string; readonly lang: string | null}[]
  /** Feeds in Atom or RSS that its head names. */
  readonly feeds: readonly string[]
}

/** Media types of feeds that Samsvar reads. */
const FEED = /^application\/(?:atom|rss)\+xml\b/i

/** Documents that Samsvar reads, by the ending of their address, and by the media type that a link names. */
const DOCUMENT = /\.(?:pdf|docx|odt)$/i
const DOCUMENT_TYPE =
  /^application\/(?:pdf|vnd\.openxmlformats-officedocument\.wordprocessingml\.document|vnd\.oasis\.opendocument\.text)\b/i

/** Names of languages as a language switch prints them, each in its own language. */
const NAMES: Readonly<Record<string, string>> = {
  norsk: 'nb',
  bokmål: 'nb',
  'norsk bokmål': 'nb',
  nynorsk: 'nn',
  'norsk nynorsk': 'nn',
  english: 'en',
  engelsk: 'en',
  中文: 'zh-Hans',
  简体中文: 'zh-Hans'
}

/** `class` or `id` of an element that switches languages: `language-switcher`, `lang-switch`, `språkvelger`. */
const SWITCH = /lang(?:uage)?[-_]?(?:switch|select|menu|link|version)|spr(?:å|aa|a)k/i

/**
 * The links of a page that lead to its own versions and attachments: what it declares as its alternates, the entries of a language
 * switch, and links to files in formats that Samsvar reads. A link in the text that says in which language its target is leads to something else. None of a page whose elements nest so deep that the parser gives up.
 */
export function pageLinks(html: string, url: string): PageLinks {
  try {
    return linksOf(html, url)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return {languages: [], attachments: [], feeds: []}
  }
}

function linksOf(html: string, url: string): PageLinks {
  const languages = new Map<string, string>()
  const attachments = new Map<string, {title: string; url: string; lang: string | null}>()
  const feeds = new Set<string>()
  const base = {url}
  const visit = (node: Nodes, inSwitch: boolean): void => {
    if (node.type === 'element') {
      const {tagName, properties} = node
      if (tagName === 'base' && typeof properties.href === 'string') base.url = absolute(properties.href, url) ?? url
      if (tagName === 'link' || tagName === 'area' || tagName === 'a') take(node, inSwitch)
    }
    if (!('children' in node)) return
    const within = inSwitch || (node.type === 'element' && isSwitch(node))
    for (const child of node.children) visit(child, within)
  }
  const take = (node: Element, inSwitch: boolean): void => {
    const {href, hrefLang, lang: own, rel, type} = node.properties
    const address = typeof href === 'string' ? absolute(href, base.url) : null
    if (address === null) return
    if (node.tagName === 'link' && [rel].flat().includes('alternate') && FEED.test(String(type))) {
      feeds.add(address)
      return
    }
    const title = textOf(node).replace(/\s+/g, ' ').trim()
    const declared = typeof hrefLang === 'string' ? hrefLang : null
    if (DOCUMENT.test(new URL(address).pathname) || DOCUMENT_TYPE.test(String(type))) {
      if (node.tagName === 'a')
        attachments.set(address, attachments.get(address) ?? {title, url: address, lang: ourTag(declared)})
      return
    }
    const isAlternate = [rel].flat().includes('alternate') || (inSwitch && node.tagName !== 'link')
    const switched = inSwitch ? (typeof own === 'string' ? own : (NAMES[title.toLowerCase()] ?? null)) : null
    const lang = ourTag(declared ?? switched)
    if (isAlternate && lang !== null && !languages.has(lang)) languages.set(lang, address)
  }
  visit(unified().use(rehypeParse).parse(html), false)
  return {
    languages: [...languages].map(([lang, address]) => ({lang, url: address})),
    attachments: [...attachments.values()],
    feeds: [...feeds]
  }
}

/**
 * The tag that works use for what a page declares: `no` is Bokmål, `zh-CN` is `zh-Hans`, and so is `cn`, which is no language; `en-GB` is `en`. Null for what names no
 * language: `x-default`, `und`, `english`.
 */
export function ourTag(declared: string | null): string | null {
  if (declared === null || declared.toLowerCase() === 'x-default') return null
  try {
    const {language, script, region} = new Intl.Locale(declared.replaceAll('_', '-'))
    if (language === 'no') return 'nb'
    if (language === 'cn') return 'zh-Hans'
    if (language !== 'zh') return isLanguageTag(language) ? language : null
    return `zh-${script ?? new Intl.Locale('zh', region ? {region} : {}).maximize().script ?? 'Hans'}`
  } catch {
    return null
  }
}

function isSwitch({tagName, properties}: Element): boolean {
  const named = [properties.className, properties.id, properties.ariaLabel].flat().filter(Boolean).join(' ')
  return tagName !== 'html' && tagName !== 'body' && SWITCH.test(named)
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}

/** Without its fragment; null for what is no web address. */
function absolute(href: string, base: string): string | null {
  const url = URL.parse(href.trim(), base)
  if (!url || !['http:', 'https:'].includes(url.protocol)) return null
  url.hash = ''
  return url.href
}
