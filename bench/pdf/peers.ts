import {spawnSync} from 'node:child_process'
import type {ScoredBlock} from './blocks.ts'

/** Another reader, as installed on this machine, and how to ask it for text with form feeds between pages. */
export interface Peer {
  readonly name: string
  readonly command: string
  readonly args: (file: string) => readonly string[]
}

const peers: readonly Peer[] = [
  {name: 'pdftotext', command: 'pdftotext', args: file => [file, '-']},
  {name: 'pdftotext -layout', command: 'pdftotext', args: file => ['-layout', file, '-']},
  {name: 'mutool txt', command: 'mutool', args: file => ['draw', '-q', '-F', 'txt', file]}
]

/** Peers that are installed. */
export function installedPeers(): readonly Peer[] {
  return peers.filter(peer => spawnSync(peer.command, ['-v']).error === undefined)
}

/** Text of a file as a peer gives it; '' where it fails. */
export function peerText(peer: Peer, file: string): string {
  const result = spawnSync(peer.command, [...peer.args(file)], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'ignore']
  })
  return result.stdout ?? ''
}

/** Plain text as blocks: what empty lines separate; lines that begin with a bullet or a number are items. */
export function plainBlocks(text: string): readonly ScoredBlock[] {
  const marker = /^\s*(?:[•●○▪∗–*-]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s+(.*)/u
  return text.split('\f').flatMap((page, i) =>
    page.split(/\n\s*\n/).flatMap((chunk): ScoredBlock[] => {
      const blocks: {type: 'paragraph' | 'listItem'; text: string}[] = []
      for (const line of chunk.split('\n')) {
        if (line.trim() === '') continue
        const item = marker.exec(line)
        const last = blocks.at(-1)
        if (item !== null) blocks.push({type: 'listItem', text: item[1]!})
        else if (last === undefined) blocks.push({type: 'paragraph', text: line.trim()})
        else last.text += ` ${line.trim()}`
      }
      return blocks.map(block => ({...block, page: i + 1}))
    })
  )
}
