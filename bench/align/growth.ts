import {alignSegments, type SegmentBead} from '../../pipeline/align/index.ts'
import type {PairSet} from './sets.ts'
import {readSets} from './sets.ts'

/*
 * Aligns one long text in a process of its own, so that the peak of its memory is its own: run.ts --growth starts it.
 *
 *     node bench/align/growth.ts DIR SEGMENTS
 */

const [dir, size] = [process.argv[2], Number(process.argv[3])]
if (dir === undefined || !(size > 0)) throw new Error('usage: growth.ts DIR SEGMENTS')

const sets = readSets<PairSet>(`${dir}/dev`).filter(({pair}) => pair === 'nb-en')
warmUp(sets)
const text = longText(sets, size)
const start = process.cpuUsage()
const beads = alignSegments({pair: 'nb-en', docs: [text]}).long as readonly SegmentBead[]
const {user, system} = process.cpuUsage(start)
const seconds = (user + system) / 1e6
const gold = new Set(text.gold)
const right = beads.filter(([source, target]) => gold.has(`${source}|${target}`)).length
console.log(
  JSON.stringify({segments: size, seconds, megabytes: process.resourceUsage().maxRSS / 1024, recall: right / gold.size})
)

/** Lexicons are read and code is compiled before the clock starts. */
function warmUp(sets: readonly PairSet[]): void {
  for (const set of sets) alignSegments({...set, docs: set.docs.slice(0, 4)})
}

/** Documents of all sets one after the other, and again with the number of the round added, until both sides have the size. */
function longText(sets: readonly PairSet[], size: number) {
  const src: string[] = []
  const tgt: string[] = []
  const gold: string[] = []
  for (let round = 0; ; round++)
    for (const set of sets)
      for (const doc of set.docs) {
        if (src.length >= size && tgt.length >= size)
          return {id: 'long', src: src.slice(0, size), tgt: tgt.slice(0, size), gold}
        const [i, j] = [src.length, tgt.length]
        const numbered = (text: string) => (round === 0 ? text : `${text} ${round}`)
        src.push(...doc.src.map(numbered))
        tgt.push(...doc.tgt.map(numbered))
        for (const [s, t] of doc.gold)
          if (s.length > 0 && t.length > 0 && i + Math.max(...s) < size && j + Math.max(...t) < size)
            gold.push(`${s.map(at => at + i)}|${t.map(at => at + j)}`)
      }
}
