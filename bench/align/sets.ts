import {existsSync, readdirSync, readFileSync} from 'node:fs'

export type GoldBead = readonly [source: readonly number[], target: readonly number[]]

/** A set of two languages as the scorers read it. */
export interface PairSet {
  readonly id: string
  readonly pair: string
  readonly docs: readonly {
    readonly id: string
    readonly src: readonly string[]
    readonly tgt: readonly string[]
    readonly srcType?: readonly string[] | undefined
    readonly tgtType?: readonly string[] | undefined
    readonly gold: readonly GoldBead[]
  }[]
}

export type GoldUnit = Readonly<Record<string, readonly number[]>>

/** A set of three languages. */
export interface UnitSet {
  readonly id: string
  readonly langs: readonly string[]
  readonly docs: readonly {
    readonly id: string
    readonly segments: Record<string, readonly string[]>
    readonly types?: Record<string, readonly string[]> | undefined
    readonly gold: readonly GoldUnit[]
  }[]
}

/** Every set of a folder, in the order of the names of the files; none where the folder is missing. */
export function readSets<T>(folder: string): readonly T[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter(name => name.endsWith('.json'))
    .sort()
    .map(name => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as T)
}
