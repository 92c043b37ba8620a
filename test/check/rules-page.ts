import {readFileSync} from 'node:fs'
import {type CheckInput, check} from '../../pipeline/check/index.ts'
import {catalogue, collectingRun, formatMessage, type RuleId, type Say} from '../../pipeline/diagnostics/index.ts'
import {messages} from '../../pipeline/language/messages.ts'
import type {Document} from '../../pipeline/model/index.ts'
import {leaves, segmentsOf} from '../../pipeline/model/reading-order.ts'
import {examples} from './rule-examples.ts'

/** What the bench found, kept beside it. */
const measured = readFileSync(new URL('../../bench/check/measured.md', import.meta.url), 'utf8').trim()

/** Rules by what they look at, in the order of the page. */
const groups: readonly (readonly [title: string, rules: readonly (keyof typeof examples)[]])[] = [
  [
    'Numbers, dates and periods',
    [
      'check:number-differs',
      'check:date-differs',
      'check:period-differs',
      'check:unit-differs',
      'check:value-missing',
      'check:value-added'
    ]
  ],
  [
    'Names and terms',
    [
      'check:name-differs',
      'check:acronym-differs',
      'check:term-forbidden',
      'check:term-inconsistent',
      'check:term-admitted',
      'check:translated-twice'
    ]
  ],
  [
    'Completeness',
    [
      'check:segment-missing',
      'check:segment-added',
      'check:source-language',
      'check:partly-translated',
      'check:emptied',
      'check:shortened',
      'check:repeated',
      'check:list-length',
      'check:structure-differs',
      'check:adapted'
    ]
  ],
  [
    'Form',
    [
      'check:width',
      'check:spaces',
      'check:quotes',
      'check:bracket-open',
      'check:end-mark',
      'check:doubled-word',
      'check:email-differs',
      'check:link-differs',
      'check:link-missing',
      'check:organisation-number',
      'check:reference-unresolved'
    ]
  ],
  [
    'Across editions, parts and works',
    [
      'check:metadata-differs',
      'check:reading-differs',
      'check:period-across-parts',
      'check:period-specimen',
      'check:part-differs',
      'check:part-specimen',
      'check:attachment-missing',
      'check:attachment-specimen',
      'check:successor-drops',
      'check:successor-renames'
    ]
  ]
]

/** `docs/checks.md`: every rule of the catalogue with its message, what to do, and a bad and a good example. */
export function rulesPage(): string {
  const translate = messages('en')
  const say: Say = (key, values) => translate(key, values ?? {})
  const listed = groups.flatMap(([, rules]) => rules)
  const left = Object.keys(examples).filter(rule => !listed.some(known => known === rule))
  if (left.length > 0) throw new Error(`rules in no group: ${left.join(', ')}`)
  return [intro, ...groups.flatMap(([title, rules]) => [`## ${title}`, ...rules.map(rule => section(rule, say))])]
    .join('\n\n')
    .concat('\n')
}

const intro = `# Checks

What \`samsvar build\` and \`samsvar check\` say of a work. A finding has a rule, a severity, the places on all sides, what was seen and what was to be
expected; where one can know it, \`fix\` says which characters of which segment become what. Findings never change a text.

This page is made from the catalogue of rules and from the examples that the tests run: \`UPDATE=1 npx vitest run test/check/every-rule.test.ts\`.

## Switching rules

For all works, in \`samsvar.config.yaml\` beside \`sources/\`; for one work, under the same key in its \`work.yaml\`, which wins:

\`\`\`yaml
checks:
  check:quotes: off          # off, info, warning or error
  check:number-differs: error
\`\`\`

In a Markdown or HTML edition, by a comment. \`samsvar-ignore\` is for the block that follows, \`samsvar-off\` for all up to \`samsvar-on\` or the
end of the file; without a rule, all are meant. What stands after the rules is for people:

\`\`\`markdown
<!-- samsvar-ignore check:number-differs: the ministry's own page says 2017 -->
The plan applies from 2018.

<!-- samsvar-off check:quotes, check:spaces -->
…
<!-- samsvar-on -->
\`\`\`

One finding, with a reason, by a reviewer: *accept* in the review app. It stays in \`findings.json\` with the reason.

## What is compared

Translations are compared with the edition that is the original of their part. Terms come from \`sources/<work>/termbase.tbx\` and
\`sources/termbase.tbx\`; concepts whose subject field is \`government bodies\` are names. A work that \`replaces\` another one is compared with that
one, where it is under \`sources/\` too. What a specimen says is never held against an original: it is information, under rules of its own.

Two translations of one original are compared with each other too, in numbers, dates, units and names, where nothing said against the original explains the difference: what
one of them made 2016 and the other 2015 of "i fjor".

What stands beside the digits is compared as the digits are: the day of the week, the half of the day (14.30 against 2.30 a.m.), the sign of a number that has a cell to itself,
percentage points against per cent, working days against days, and what is counted by (per hour against per day). On the 16 589 correspondences below that were aligned by hand,
the first three speak three times, each time of a Sunday that became a Saturday, and the others never.

${measured}`

function section(rule: keyof typeof examples, say: Say): string {
  const {bad, good} = examples[rule]
  const finding = check(bad, collectingRun()).find(found => found.rule === rule)!
  const {hint} = formatMessage(finding, say)
  const {severity} = catalogue[rule as RuleId]
  const {expected, fix} = finding
  const mended = [
    ...(expected === undefined ? [] : [`expected: \`${expected}\``]),
    ...(fix === undefined ? [] : [`fix: \`${mend(bad, fix)}\``])
  ]
  return [
    `### \`${rule}\``,
    `*${severity}* · ${hint}`,
    `Bad:\n\n${shown(bad)}`,
    `> ${formatMessage(finding, say).message}${mended.length > 0 ? `<br>\n> ${mended.join(' · ')}` : ''}`,
    `Good:\n\n${shown(good)}`
  ].join('\n\n')
}

/** The segment as the fix makes it. */
function mend({documents}: CheckInput, fix: {segment: string; start: number; end: number; text: string}): string {
  const segment = documents
    .flatMap(({sections}) => [...segmentsOf(sections)])
    .find(placed => placed.segment.id === fix.segment)
  const {text} = segment!.segment
  return `${text.slice(0, fix.start)}${fix.text}${text.slice(fix.end)}`
}

/** An input as a table: a row for each text of an edition, and what else the rule looks at. */
function shown({documents, work, readings = [], predecessor}: CheckInput): string {
  const rows = [
    ...documents.flatMap(document => rowsOf(document, '')),
    ...(predecessor?.documents
      .filter(({lang}) => lang === 'nb')
      .flatMap(document => rowsOf(document, `${predecessor.name}/`)) ?? []),
    ...readings.flatMap(({file, sections}) =>
      [...leaves(sections as unknown as Document['sections'])].map(({block}) => `| \`${file}\` | ${block.text} |`)
    ),
    ...Object.entries(work.parts).flatMap(([part, {editions}]) =>
      Object.entries(editions).map(([lang, {authority, url}]) => `| \`${part}.${lang}\`: ${authority} | ${url} |`)
    )
  ]
  return ['| | |', '|---|---|', ...rows].join('\n')
}

function rowsOf({part, lang, authority, sections, metadata}: Document, work: string): readonly string[] {
  const name = `\`${work}${part}.${lang}\``
  const {published, organisation, publisher, period, attachments, title} = metadata
  const facts = {published, organisation: organisation?.number, publisher: publisher?.name, period: period?.text, title}
  const said = Object.entries(facts).flatMap(([field, value]) => (value ? [`${field}: ${value}`] : []))
  const texts = [...leaves(sections)].map(
    ({block}) =>
      `| ${name}${block.type === 'heading' ? ', heading' : ''}${block.type === 'listItem' ? ', item' : ''} | ${cell(block.text)} |`
  )
  return [
    ...texts,
    ...(said.length > 0 ? [`| ${name}, ${authority} | ${said.join(', ')} |`] : []),
    ...attachments.map(({title: promised, url}) => `| ${name}, attachment | ${promised}: ${url} |`)
  ]
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ')
}
