import {readdirSync, readFileSync} from 'node:fs'
import {join, relative} from 'node:path'
import {crc32, deflateRawSync} from 'node:zlib'

/** What a zip says of an entry where that is not the truth. */
export interface EntryLies {
  readonly size?: number
  readonly crc32?: number
  readonly encrypted?: boolean
}

/** A zip of named contents, deflated, with the lies that a test wants told. */
export function zip(
  files: Readonly<Record<string, string | Uint8Array>>,
  lies: Readonly<Record<string, EntryLies>> = {}
): Uint8Array {
  const [local, central]: [Buffer[], Buffer[]] = [[], []]
  let offset = 0
  for (const [name, content] of Object.entries(files)) {
    const data = Buffer.from(content as string)
    const stored = name === 'mimetype'
    const packed = stored ? data : deflateRawSync(data)
    const {size = data.length, crc32: sum = crc32(data), encrypted = false} = lies[name] ?? {}
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(encrypted ? 1 : 0, 2)
    fields.writeUInt16LE(stored ? 0 : 8, 4)
    fields.writeUInt32LE(0x00210000, 6)
    fields.writeUInt32LE(sum, 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(size, 18)
    fields.writeUInt16LE(Buffer.byteLength(name), 22)
    const entry = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, Buffer.from(name), packed])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    central.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, rest, Buffer.from(name)]))
    local.push(entry)
    offset += entry.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(central.length, 4)
  end.writeUInt16LE(central.length, 6)
  end.writeUInt32LE(directory.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...local, directory, Buffer.from('PK\x05\x06', 'latin1'), end])
}

/** The parts of an office file that stand unzipped in a folder, `mimetype` first. */
export function partsIn(folder: string): Readonly<Record<string, string>> {
  const paths = readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter(entry => entry.isFile() && !entry.name.startsWith('expected'))
    .map(entry => join(entry.parentPath, entry.name))
    .sort((a, b) => Number(b.endsWith('mimetype')) - Number(a.endsWith('mimetype')) || (a < b ? -1 : 1))
  return Object.fromEntries(
    paths.map(path => [relative(folder, path).replaceAll('\\', '/'), readFileSync(path, 'utf8').replace(/\s+$/, '')])
  )
}
