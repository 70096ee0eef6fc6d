import { crc32, deflateRawSync } from 'node:zlib'

/** An entry of a ZIP, with whatever its directory is to say of it where that is not the truth. */
export interface Entry {
  name: string
  content?: string | Uint8Array
  /** Deflated bytes in place of `content`. */
  deflated?: Uint8Array
  /** Size said to come out. */
  saidSize?: number
  method?: number
  flags?: number | undefined
}

/** A ZIP written byte by byte, so that it can lie. */
export function lyingZip(entries: readonly Entry[], { saidEntries = entries.length } = {}): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, content = '', deflated, saidSize, method = 8, flags = 0 } of entries) {
    const plain = Buffer.from(content as string)
    const data = Buffer.from(deflated ?? (method === 8 ? deflateRawSync(plain) : plain))
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(flags, 2)
    fields.writeUInt16LE(method, 4)
    fields.writeUInt32LE(crc32(plain), 10)
    fields.writeUInt32LE(data.length, 14)
    fields.writeUInt32LE(saidSize ?? plain.length, 18)
    fields.writeUInt16LE(Buffer.byteLength(name), 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, Buffer.from(name), data])
    const more = Buffer.alloc(14)
    more.writeUInt32LE(at, 10)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), fields, more, Buffer.from(name)]))
    parts.push(local)
    at += local.length
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(saidEntries & 0xffff, 4)
  end.writeUInt16LE(saidEntries & 0xffff, 6)
  end.writeUInt32LE(size, 8)
  end.writeUInt32LE(at, 12)
  return Buffer.concat([...parts, ...directory, Buffer.from('PK\x05\x06'), end])
}

/**
 * Deflated bytes that give `head` and then `megabytes` of one byte, without ever holding them: a deflate stream may repeat the bytes
 * of a block flushed in full.
 */
export function deflatedRun(head: string, megabytes: number, filler = ' '): Buffer {
  const full = { finishFlush: 3 as const, level: 9 }
  const block = deflateRawSync(Buffer.alloc(1024 * 1024, filler), full)
  return Buffer.concat([deflateRawSync(Buffer.from(head), full), ...Array.from({ length: megabytes }, () => block), deflateRawSync(Buffer.alloc(0))])
}
