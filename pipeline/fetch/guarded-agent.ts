import {lookup as systemLookup} from 'node:dns'
import {createRequire} from 'node:module'
import type {LookupFunction} from 'node:net'
import type {Agent} from 'undici'
import type {FetchPolicy} from './fetch-policy.ts'

/** Loads the client with the first fetcher: a sixth of a second, which no other command is to pay. */
const client = () => createRequire(import.meta.url)('undici') as Pick<typeof import('undici'), 'Agent'>

/** What the connection fails with where a name stands for a private address. */
export const PRIVATE_ADDRESS = 'EPRIVATE'

/**
 * Connections of which none goes to a private address: the address that is checked is the one that is connected to, so a name that resolves
 * to something else a moment later gains nothing. One connection a host.
 */
export function guardedAgent({isPrivate, lookup = systemLookup, requestTime}: FetchPolicy): Agent {
  const guarded: LookupFunction = (hostname, options, callback) => {
    lookup(hostname, {...options, all: true}, (error, found) => {
      if (error) return callback(error, [])
      const addresses = Array.isArray(found) ? found : [{address: String(found), family: 4}]
      if (addresses.some(({address}) => isPrivate(address)))
        return callback(Object.assign(new Error(PRIVATE_ADDRESS), {code: PRIVATE_ADDRESS}), [])
      const [first] = addresses
      if (options.all || !first) return callback(null, addresses)
      callback(null, first.address, first.family)
    })
  }
  const {Agent} = client()
  return new Agent({
    connections: 1,
    pipelining: 1,
    connect: {lookup: guarded, timeout: requestTime},
    headersTimeout: requestTime,
    bodyTimeout: requestTime
  })
}
