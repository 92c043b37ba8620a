import {createHash} from 'node:crypto'
import type {Document} from '../../pipeline/model/document.ts'
import type {Section} from '../../pipeline/model/section.ts'

const hash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16)

/** A section of paragraphs of one sentence each. */
export function sectionOf(lang: string, sentences: readonly string[]): Section {
  const places = [{kind: 'file', file: `page.${lang}.md`}] as const
  return {
    id: hash(`section ${lang} ${sentences.join()}`),
    contentHash: hash(sentences.join()),
    places,
    role: 'body',
    level: 1,
    title: null,
    introduction: null,
    blocks: sentences.map(text => ({
      type: 'paragraph',
      id: hash(`block ${lang} ${text}`),
      contentHash: hash(text),
      places,
      text,
      links: [],
      segments: [
        {id: hash(`segment ${lang} ${text}`), contentHash: hash(text), places, text, start: 0, end: text.length}
      ]
    })),
    sections: []
  }
}

export function documentOf(lang: string, sections: readonly Section[]): Document {
  return {
    id: hash(`document ${lang}`),
    contentHash: hash(lang),
    work: 'example',
    part: 'page',
    lang,
    authority: 'original',
    origin: 'written',
    rights: {basis: 'test', licence: null, attribution: null},
    url: null,
    snapshot: {file: `page.${lang}.md`, sha256: '', mediaType: 'text/markdown'},
    metadata: {
      title: null,
      type: null,
      published: null,
      signed: null,
      publisher: null,
      period: null,
      topics: [],
      attachments: [],
      related: [],
      contacts: [],
      organisation: null
    },
    sections
  }
}
