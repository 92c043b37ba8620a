import {existsSync} from 'node:fs'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import {type Model, models} from './ocr-languages.ts'

/** Where the optional packages of text recognition stand on this machine. */
export interface Engine {
  /** Folder of `tesseract.js`. */
  readonly folder: string
  /** Folder of each model's trained data. */
  readonly data: ReadonlyMap<Model, string>
}

/**
 * The data that the engine was trained on longest, with weights as integers: of the two sets in a package it reads Chinese punctuation right and
 * is less than half the size.
 */
const TRAINED = '4.0.0_best_int'

/** Finds the engine; the names of the packages that are missing where it lacks what it needs. */
export function findEngine(from: string = import.meta.url): {
  readonly engine: Engine | null
  readonly missing: readonly string[]
} {
  const {resolve} = createRequire(from)
  const folderOf = (name: string): string | null => {
    try {
      return dirname(resolve(`${name}/package.json`))
    } catch {
      return null
    }
  }
  const folder = folderOf('tesseract.js')
  const data = new Map<Model, string>()
  const missing = folder === null ? ['tesseract.js'] : []
  for (const model of models) {
    const trained = folderOf(`@tesseract.js-data/${model}`)
    if (trained !== null && existsSync(join(trained, TRAINED))) data.set(model, join(trained, TRAINED))
    else missing.push(`@tesseract.js-data/${model}`)
  }
  return {engine: folder === null || data.size === 0 ? null : {folder, data}, missing}
}
