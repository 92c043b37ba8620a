import {en} from './en.ts'
import {generic} from './generic.ts'
import type {Language} from './language.ts'
import {nb} from './nb.ts'
import {nn} from './nn.ts'
import {zh} from './zh.ts'

/** Rule sets by name, with the pattern of the language tags that they serve; the first that matches is taken. */
const sets: readonly {readonly name: string; readonly tags: string; readonly language: Language}[] = [
  {name: 'Norwegian Nynorsk', tags: '(?i)nn(?:[-_].*)?', language: nn},
  {name: 'Norwegian Bokmål', tags: '(?i)(?:nb|no)(?:[-_].*)?', language: nb},
  {name: 'English', tags: '(?i)en(?:[-_].*)?', language: en},
  {name: 'Chinese', tags: '(?i)zh(?:[-_].*)?', language: zh},
  {name: 'Default', tags: '.*', language: generic}
]

/**
 * The rules by which Samsvar splits sentences, as a Segmentation Rules eXchange file, version 2.0 (GALA/LISA OSCAR). What must follow a break is
 * looked at without taking it, because tools search for one match after the other, and a match that took text would hide the next.
 */
export function srx(): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<srx xmlns="http://www.lisa.org/srx20" version="2.0">
  <header segmentsubflows="yes" cascade="no">
    <formathandle type="start" include="no"/>
    <formathandle type="end" include="yes"/>
    <formathandle type="isolated" include="no"/>
  </header>
  <body>
    <languagerules>
${sets.map(languageRule).join('\n')}
    </languagerules>
    <maprules>
${sets.map(({name, tags}) => `      <languagemap languagepattern="${escapeXml(tags)}" languagerulename="${escapeXml(name)}"/>`).join('\n')}
    </maprules>
  </body>
</srx>
`
}

function languageRule({name, language}: (typeof sets)[number]): string {
  const rules = language.sentences.map(
    rule => `        <rule break="${rule.breaks ? 'yes' : 'no'}">
          <beforebreak>${escapeXml(rule.before)}</beforebreak>
          <afterbreak>${escapeXml(`(?=${rule.after})`)}</afterbreak>
        </rule>`
  )
  return `      <languagerule languagerulename="${escapeXml(name)}">\n${rules.join('\n')}\n      </languagerule>`
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
