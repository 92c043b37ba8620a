import type {LookupFunction} from 'node:net'
import {isPrivateAddress} from './is-private-address.ts'

/** How politely and how carefully Samsvar asks. Times are in milliseconds. */
export interface FetchPolicy {
  /** Names the operator and a contact: `Samsvar/0.1 (Example; post@example.org)`. */
  readonly userAgent: string
  /** Most bytes that a body may have, after it is unpacked. */
  readonly maxBytes: number
  /** For one request, from the connection to the last byte. */
  readonly requestTime: number
  /** Between the end of one request to a host and the next; robots.txt may ask for more. */
  readonly delay: number
  /** Attempts after the first where a server is overloaded or the connection breaks. */
  readonly retries: number
  /** Wait before the first of them; doubled each time, unless `Retry-After` says otherwise. */
  readonly backoff: number
  /** A server that asks for a longer pause than this is left alone for the rest of the run. */
  readonly longestWait: number
  readonly maxRedirects: number
  /** Requests in a row that come to nothing, after which a host is left alone for the rest of the run. */
  readonly mostFailures: number
  /** For all requests to one host in a run, and the pauses between them. */
  readonly hostTime: number
  /** Plain HTTP is refused unless told otherwise. */
  readonly allowHttp: boolean
  /** True for an IP address that is refused: of private networks, unless told otherwise. */
  readonly isPrivate: (address: string) => boolean
  /** Resolves names; the system's resolver where left out. */
  readonly lookup?: LookupFunction
}

/**
 * Defaults: a body of 64 MiB holds any report with pictures; a second between requests is what most robots.txt files that name a delay ask
 * for; an hour a host lets a nightly run end before the morning.
 */
export const defaultPolicy: Omit<FetchPolicy, 'userAgent'> = {
  maxBytes: 64 * 1024 * 1024,
  requestTime: 120_000,
  delay: 1000,
  retries: 3,
  backoff: 1000,
  longestWait: 60_000,
  maxRedirects: 5,
  mostFailures: 5,
  hostTime: 3_600_000,
  allowHttp: false,
  isPrivate: isPrivateAddress
}
