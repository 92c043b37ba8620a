import {spawnSync} from 'node:child_process'
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {toString as textOf} from 'mdast-util-to-string'
import {collectingRun} from '../../pipeline/diagnostics/index.ts'
import {ingest} from '../../pipeline/ingest/index.ts'
import {srx} from '../../pipeline/language/srx.ts'
import {sentenceCases} from '../../test/segment/sentence-cases.ts'

const JAR = '/usr/share/omegat/OmegaT.jar'
/**
 * Lets OmegaT split the marked Norwegian texts of the tests by our SRX file: put on its class path before its own rules, it is what OmegaT loads for
 * a project that has none. OmegaT lists each sentence once and in no order: `missing` are the marked ones that it does not have, `others` those that
 * it has and nobody marked.
 */
export async function omegatSentences(folder: string) {
  const cases = sentenceCases().find(({lang}) => lang === 'nb')?.cases ?? []
  const rules = join(folder, 'rules/org/omegat/core/segmentation')
  const project = join(folder, 'project')
  mkdirSync(rules, {recursive: true})
  for (const name of ['source', 'target', 'tm', 'glossary', 'dictionary', 'omegat'])
    mkdirSync(join(project, name), {recursive: true})
  writeFileSync(join(rules, 'defaultRules.srx'), srx())
  writeFileSync(join(project, 'omegat.project'), projectFile)
  writeFileSync(join(project, 'source/text.txt'), cases.map(({text}) => `${text}\n\n`).join(''))
  const memory = join(folder, 'segments.tmx')
  const {status, stdout, stderr} = spawnSync('java', [
    '-cp',
    `${join(folder, 'rules')}:${JAR}`,
    'org.omegat.Main',
    '--mode=console-createpseudotranslatetmx',
    `--pseudotranslatetmx=${memory}`,
    '--pseudotranslatetype=equal',
    '--quiet',
    '--no-team',
    `--config-dir=${join(folder, 'settings')}`,
    project
  ])
  if (status !== 0) throw new Error(`OmegaT: ${stdout}${stderr}`)
  const {root} = await ingest({file: memory, bytes: readFileSync(memory), lang: 'nb'}, collectingRun())
  const found = new Set(root.children.map(node => textOf(node)))
  const marked = new Set(cases.flatMap(({sentences}) => sentences))
  return {
    sentences: marked.size,
    missing: [...marked].filter(sentence => !found.has(sentence)),
    others: [...found].filter(sentence => !marked.has(sentence))
  }
}

const projectFile = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<omegat>
  <project version="1.0">
    <source_dir>__DEFAULT__</source_dir>
    <target_dir>__DEFAULT__</target_dir>
    <tm_dir>__DEFAULT__</tm_dir>
    <glossary_dir>__DEFAULT__</glossary_dir>
    <glossary_file>__DEFAULT__</glossary_file>
    <dictionary_dir>__DEFAULT__</dictionary_dir>
    <source_lang>NB</source_lang>
    <target_lang>EN</target_lang>
    <sentence_seg>true</sentence_seg>
    <support_default_translations>true</support_default_translations>
    <remove_tags>false</remove_tags>
  </project>
</omegat>
`
