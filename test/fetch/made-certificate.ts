import {createPrivateKey, generateKeyPairSync, type KeyObject, sign} from 'node:crypto'

/** A certificate and its key, both as PEM. */
export interface MadeCertificate {
  readonly cert: string
  readonly key: string
}

const ECDSA_SHA256 = '1.2.840.10045.4.3.2'
const COMMON_NAME = '2.5.4.3'
const ALTERNATIVE_NAME = '2.5.29.17'
const BASIC_CONSTRAINTS = '2.5.29.19'

/** Makes an X.509 certificate (RFC 5280) for a name. With an issuer it is signed by that, else by itself; without a name of a host it is an authority's. */
export function madeCertificate({
  name,
  host,
  until = '20991231235959Z',
  issuer
}: {
  readonly name: string
  readonly host?: string
  /** Last moment, as YYYYMMDDHHMMSSZ. */
  readonly until?: string
  readonly issuer?: MadeCertificate & {readonly name: string}
}): MadeCertificate & {readonly name: string} {
  const {publicKey, privateKey} = generateKeyPairSync('ec', {namedCurve: 'P-256'})
  const algorithm = sequence(oid(ECDSA_SHA256))
  const extension = host === undefined ? authority : alternativeName(host)
  const body = sequence(
    tagged(0xa0, tagged(0x02, Buffer.from([2]))),
    tagged(0x02, Buffer.from([1])),
    algorithm,
    nameOf(issuer?.name ?? name),
    sequence(tagged(0x18, Buffer.from('20200101000000Z')), tagged(0x18, Buffer.from(until))),
    nameOf(name),
    publicKey.export({type: 'spki', format: 'der'}),
    tagged(0xa3, sequence(extension))
  )
  const signer: KeyObject = issuer ? createPrivateKey(issuer.key) : privateKey
  const signature = tagged(0x03, Buffer.concat([Buffer.from([0]), sign('sha256', body, signer)]))
  const base64 = sequence(body, algorithm, signature).toString('base64')
  const cert = `-----BEGIN CERTIFICATE-----\n${base64.match(/.{1,64}/g)?.join('\n')}\n-----END CERTIFICATE-----\n`
  return {name, cert, key: privateKey.export({type: 'pkcs8', format: 'pem'}).toString()}
}

const authority = sequence(
  oid(BASIC_CONSTRAINTS),
  tagged(0x01, Buffer.from([0xff])),
  tagged(0x04, sequence(tagged(0x01, Buffer.from([0xff]))))
)

function alternativeName(host: string): Buffer {
  return sequence(oid(ALTERNATIVE_NAME), tagged(0x04, sequence(tagged(0x82, Buffer.from(host)))))
}

function nameOf(common: string): Buffer {
  return sequence(tagged(0x31, sequence(oid(COMMON_NAME), tagged(0x0c, Buffer.from(common)))))
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return tagged(0x30, Buffer.concat(parts))
}

/** A value with its tag and length (X.690, DER). */
function tagged(tag: number, content: Buffer): Buffer {
  const {length} = content
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
  return Buffer.concat([Buffer.from([tag, ...size]), content])
}

function oid(dotted: string): Buffer {
  const [first = 0, second = 0, ...others] = dotted.split('.').map(Number)
  const bytes = [first * 40 + second, ...others].flatMap(part => {
    const septets = [part & 0x7f]
    for (let left = part >> 7; left > 0; left >>= 7) septets.unshift((left & 0x7f) | 0x80)
    return septets
  })
  return tagged(0x06, Buffer.from(bytes))
}
