import {mkdtemp, readFile, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {beforeAll, describe, expect, it} from 'vitest'
import {readLexicon} from '../../pipeline/language/lexicon/format.ts'
import {runSamsvar} from './run-samsvar.ts'

let cwd: string

beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'samsvar-lexicon-'))
  await writeFile(
    join(cwd, 'pairs.tsv'),
    'fisk og hav\tpesce e mare\nfisk og skog\tpesce e bosco\nhav og skog\tmare e bosco\n'
  )
  await writeFile(join(cwd, 'pairs.doc'), 'x')
})

describe('samsvar lexicon train', () => {
  it('should write a lexicon that align --lexicon reads', async () => {
    const trained = await runSamsvar(['lexicon', 'train', 'pairs.tsv', '--langs', 'nb,it', '-o', 'out.lexicon'], {cwd})
    expect(trained.code).toBe(0)
    const lexicon = readLexicon(await readFile(join(cwd, 'out.lexicon'), 'utf8'))
    expect(lexicon.translations('fisk')[0]?.key).toBe('pesce')
    const set = {pair: 'nb-it', docs: [{id: 'd', src: ['fisk', 'skog'], tgt: ['bosco', 'pesce', 'bosco']}]}
    await writeFile(join(cwd, 'set.json'), JSON.stringify(set))
    const aligned = await runSamsvar(['align', '--segments', 'set.json', '--lexicon', 'out.lexicon'], {cwd})
    expect(aligned.code).toBe(0)
    expect(JSON.parse(aligned.out).d.some((bead: unknown[]) => `${bead[0]}` === '0' && `${bead[1]}` === '1')).toBe(true)
  })

  it('should not take a file of another kind, one language or a file that is no lexicon', async () => {
    const given = [
      ['lexicon', 'train', 'pairs.doc', '--langs', 'nb,it', '-o', 'x'],
      ['lexicon', 'train', 'pairs.tsv', '--langs', 'nb', '-o', 'x'],
      ['align', '--segments', 'set.json', '--lexicon', 'pairs.tsv']
    ]
    const codes: number[] = []
    for (const args of given) codes.push((await runSamsvar(args, {cwd})).code)
    expect(codes).toEqual([1, 2, 1])
  })
})
