import {spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

/** A unit for the peer: a source and a translation, '' where there is none. */
export interface PeerUnit {
  readonly source: string
  readonly target: string
}

/** True where translate-toolkit is installed (Debian: translate-toolkit). */
export function hasPofilter(): boolean {
  return spawnSync('pofilter', ['--version']).error === undefined
}

/** The tests of translate-toolkit's pofilter that fail for each unit, by the unit's number. */
export function pofilter(target: string, units: readonly PeerUnit[]): ReadonlyMap<number, readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'samsvar-pofilter-'))
  try {
    const [file, said] = [join(folder, 'units.po'), join(folder, 'said.po')]
    const header = `msgid ""\nmsgstr ""\n"Language: ${target}\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n`
    const entries = units.map(
      ({source, target: text}, n) => `#: ${n}\nmsgctxt "${n}"\nmsgid ${quoted(source)}\nmsgstr ${quoted(text)}\n`
    )
    writeFileSync(file, [header, ...entries].join('\n'))
    spawnSync('pofilter', ['--progress=none', '-i', file, '-o', said])
    return readTests(readFileSync(said, 'utf8'))
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

function readTests(po: string): ReadonlyMap<number, readonly string[]> {
  return new Map(
    po.split('\n\n').flatMap(entry => {
      const number = /^#: (\d+)$/mu.exec(entry)?.[1]
      const tests = [...entry.matchAll(/^# \(pofilter\) (\w+):/gmu)].map(match => match[1]!)
      return number === undefined ? [] : [[Number(number), tests] as const]
    })
  )
}

function quoted(text: string): string {
  return JSON.stringify(text.replace(/\s+/gu, ' '))
}
