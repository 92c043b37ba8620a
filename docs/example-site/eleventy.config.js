import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'

/*
 * A site from Samsvar's output. It needs nothing but the feed: Markdown with front matter, and aligned texts as JSON.
 * SAMSVAR_OUTPUT is the folder that holds the output; beside the repository's own it is found by itself.
 */
const output = process.env.SAMSVAR_OUTPUT ?? join(import.meta.dirname, '..', '..', 'output')
const languages = {nb: 'Norsk', en: 'English', 'zh-Hans': '中文'}
const words = {
  nb: {
    parallel: 'Les parallelt',
    read: 'Les',
    search: 'Søk',
    source: 'Kilde',
    all: 'Alle dokumenter',
    language: 'Språk',
    instead: 'Ikke på dette språket; vist er: '
  },
  en: {
    parallel: 'Read in parallel',
    read: 'Read',
    search: 'Search',
    source: 'Source',
    all: 'All documents',
    language: 'Language',
    instead: 'Not in this language; shown is: '
  },
  'zh-Hans': {
    parallel: '对照阅读',
    read: '阅读',
    search: '搜索',
    source: '来源',
    all: '全部文件',
    language: '语言',
    instead: '无此语言版本，现显示：'
  }
}

export default function configure(site) {
  const feeds = worksOf(output)
  site.addGlobalData('languages', languages)
  site.addGlobalData('words', words)
  site.addGlobalData('jsonLd', Object.assign({}, ...feeds.map(jsonLdOf)))
  site.addGlobalData('parallels', feeds.flatMap(parallelsOf))
  site.addGlobalData(
    'homes',
    Object.keys(languages).map(lang => ({lang, editions: feeds.flatMap(feed => shownIn(feed, lang))}))
  )
  for (const {folder, feed} of feeds)
    for (const {markdown} of feed.editions)
      site.addTemplate(`${feed.work}/${markdown}`, readFileSync(join(folder, markdown), 'utf8'), {
        layout: 'edition.njk'
      })
  site.addPassthroughCopy({assets: 'assets'})
  site.amendLibrary('md', markdown => markdown.disable(['code', 'html_block', 'html_inline']).use(anchors))
  return {dir: {input: '.', includes: '_includes'}, templateFormats: ['njk', 'md'], markdownTemplateEngine: false}
}

/** The feeds of all works, with the folder that each lies in. */
function worksOf(folder) {
  const {works} = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8'))
  return works.map(({work}) => {
    const own = join(folder, work, 'feed')
    return {folder: own, feed: JSON.parse(readFileSync(join(own, 'index.json'), 'utf8'))}
  })
}

/** The editions of a work in one language; where a part lacks it, the fallback that the feed states. */
function shownIn({feed}, lang) {
  const own = feed.editions.filter(edition => edition.lang === lang)
  const others = feed.fallbacks
    .filter(fallback => fallback.lang === lang)
    .flatMap(({part, shown}) => feed.editions.filter(edition => edition.part === part && edition.lang === shown))
  return [...own, ...others.map(edition => ({...edition, fallback: true}))]
}

/** The aligned texts of a work, a page for each part. */
function parallelsOf({folder, feed}) {
  return Object.values(feed.units).map(file => JSON.parse(readFileSync(join(folder, file), 'utf8')))
}

/** JSON-LD by part, where the feed has addresses; fit to stand in a script element. */
function jsonLdOf({folder, feed}) {
  const parts = [...new Set(feed.editions.map(({part}) => part))].filter(part =>
    existsSync(join(folder, `${part}.jsonld`))
  )
  return Object.fromEntries(
    parts.map(part => [
      `${feed.work}/${part}`,
      readFileSync(join(folder, `${part}.jsonld`), 'utf8').replaceAll('<', '\\u003c')
    ])
  )
}

/** Gives headings the ids of the front matter, which persist, in the order of both. */
function anchors(markdown) {
  markdown.core.ruler.push('anchors', state => {
    const ids = (state.env.anchors ?? []).map(({id}) => id)
    for (const token of state.tokens.filter(({type}) => type === 'heading_open')) {
      const id = ids.shift()
      if (id) token.attrSet('id', id)
    }
  })
}
