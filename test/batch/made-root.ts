import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {onTestFinished} from 'vitest'

/** A folder of its own with these files, by path; removed after the test. */
export async function madeRoot(files: Readonly<Record<string, string>>): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'samsvar-made-'))
  onTestFinished(() => rm(root, {recursive: true, force: true}))
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), {recursive: true})
    await writeFile(join(root, path), text)
  }
  return root
}

/** `work.yaml` with editions of the part `page`. */
export function workYaml(editions: Readonly<Record<string, Readonly<Record<string, string>>>>): string {
  const lines = Object.entries(editions).flatMap(([lang, keys]) => [
    `      ${lang}:`,
    ...Object.entries({authority: 'original', origin: 'fetched', ...keys}).map(
      ([key, value]) => `        ${key}: ${value}`
    ),
    '        rights: {basis: unknown, licence: null, attribution: null}'
  ])
  return ['# What a person wrote stays.', 'parts:', '  page:', '    editions:', ...lines, ''].join('\n')
}
