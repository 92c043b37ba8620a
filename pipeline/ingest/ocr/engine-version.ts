import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import type {Model} from './ocr-languages.ts'

const require = createRequire(import.meta.url)

/** Versions that the engine's results hang on. */
export function toolchainOf(model: Model): Readonly<Record<string, string>> {
  return {engine: versionOf('tesseract.js'), [model]: versionOf(`@tesseract.js-data/${model}`)}
}

function versionOf(name: string): string {
  const file = join(dirname(require.resolve(`${name}/package.json`)), 'package.json')
  return String((JSON.parse(readFileSync(file, 'utf8')) as {readonly version?: unknown}).version)
}
