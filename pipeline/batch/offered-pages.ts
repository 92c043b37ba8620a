import {MessageChannel, type MessagePort} from 'node:worker_threads'
import type {PageReaders} from '../model/page-readers.ts'
import {type HelperAnswer, type PageOffer, type SharedPages, takeStretch} from './page-offer.ts'

/** What a work's thread tells the main thread of its offers. */
export interface OfferWays {
  offer(pages: SharedPages, ports: PageOffer['ports']): void
  /** Nothing is left to take: ports that no helper has are to be closed. */
  withdraw(): void
}

/**
 * Readers that are offered the pages of one work's large files. They come if and when their threads have nothing else to do: the work's own thread begins at once,
 * all take stretch after stretch until none is left, and what a helper took and did not finish is read here. So a helper that ends or dies costs time alone.
 *
 * @param most helpers that may come
 */
export function offeredPages(most: number, {offer, withdraw}: OfferWays): PageReaders {
  return {
    async read<Read>(
      file: string,
      bytes: Uint8Array,
      stretches: SharedPages['stretches'],
      own: (stretch: SharedPages['stretches'][number]) => Promise<Read>
    ): Promise<readonly Read[]> {
      const results = new Map<number, Read>()
      const pages: SharedPages = {file, bytes: shared(bytes), stretches, next: new SharedArrayBuffer(4)}
      const channels = Array.from({length: most}, () => new MessageChannel())
      const complete = Promise.withResolvers<void>()
      const take = (index: number, read: Read) => {
        results.set(index, read)
        if (results.size === stretches.length) complete.resolve()
      }
      const ended = channels.map(({port1}) => collected(port1, ({index, read}) => take(index, read as Read)))
      offer(
        pages,
        channels.map(({port2}) => port2)
      )
      try {
        for (let taken = takeStretch(pages); taken; taken = takeStretch(pages))
          take(taken.index, await own(taken.stretch))
        withdraw()
        // One that has taken nothing, as it is still being loaded, is not waited for.
        await Promise.race([complete.promise, Promise.all(ended)])
        for (const [index, stretch] of stretches.entries())
          if (!results.has(index)) results.set(index, await own(stretch))
        return stretches.map((_, index) => results.get(index) as Read)
      } finally {
        withdraw()
        for (const {port1} of channels) port1.close()
      }
    }
  }
}

/** Ends when the helper has said that it is done, when its thread is gone, and when the port was closed as no helper had it. */
function collected(port: MessagePort, take: (answer: Exclude<HelperAnswer, 'ended'>) => void): Promise<void> {
  return new Promise(resolve => {
    port.on('message', (answer: HelperAnswer) => (answer === 'ended' ? resolve() : take(answer)))
    port.on('close', resolve)
  })
}

function shared(bytes: Uint8Array): SharedArrayBuffer {
  const buffer = new SharedArrayBuffer(bytes.length)
  new Uint8Array(buffer).set(bytes)
  return buffer
}
