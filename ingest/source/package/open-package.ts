import { unzipSync, type UnzipFileInfo } from 'fflate'
import { AppError } from '../../model/app-error.js'
import { damagedFile, encryptedFile, expandsTooMuch } from '../refused-file.js'

const MB = 1024 * 1024
/** Most bytes that the parts read of one document may take: the text of a law of 500 pages takes under 10 MB of XML. */
const MAX_INFLATED_BYTES = 40 * MB
/** A part that holds more for each of its stored bytes, and is large, was made to fill memory; real ones hold 10 to 50. */
const MAX_INFLATION = 500
const LARGE_PART_BYTES = 8 * MB
/** Entries looked at; a document with a picture on each page has some hundreds. */
const MAX_ENTRIES = 10_000

/** The parts of a zipped document, inflated one at a time and never more of them than `MAX_INFLATED_BYTES`. */
export interface Package {
  names: ReadonlySet<string>
  /** Text of a part in UTF-8 or UTF-16; null where there is none of that name. Throws `expands-too-much`, `damaged-file`. */
  part: (name: string) => string | null
}

/** Place of the flags in an entry's head, and the bit that says its bytes are encrypted. */
const FLAGS_AT = 6
const ENCRYPTED_BIT = 1

/** Opens a ZIP by its central directory. Throws `AppError`: `encrypted-file`; `damaged-file` where it has none that can be read. */
export function openPackage(bytes: Uint8Array, { format, fileName }: { format: string; fileName: string }): Package {
  // Who sets a password sets it on every entry.
  if ((bytes[FLAGS_AT]! & ENCRYPTED_BIT) !== 0) throw encryptedFile(fileName)
  const names = new Set<string>()
  let leftBytes = MAX_INFLATED_BYTES
  const visit = (takes: (entry: UnzipFileInfo) => boolean): Record<string, Uint8Array> => {
    let entries = 0
    try {
      return unzipSync(bytes, {
        filter: (entry) => {
          if (++entries > MAX_ENTRIES) throw expandsTooMuch(fileName)
          return takes(entry)
        },
      })
    } catch (error) {
      throw error instanceof AppError ? error : damagedFile(format, fileName, error)
    }
  }
  visit(({ name }) => names.add(name).size < 0)
  return {
    names,
    part(name) {
      if (!names.has(name)) return null
      let isTaken = false
      const found = visit((entry) => {
        if (entry.name !== name || isTaken) return false
        isTaken = true
        leftBytes -= entry.originalSize
        if (leftBytes < 0 || isBomb(entry)) throw expandsTooMuch(fileName)
        return true
      })
      return decodeXml(found[name]!)
    },
  }
}

function isBomb({ size, originalSize }: UnzipFileInfo): boolean {
  return originalSize > LARGE_PART_BYTES && originalSize > size * MAX_INFLATION
}

function decodeXml(bytes: Uint8Array): string {
  const mark = `${bytes[0]},${bytes[1]}`
  const charset = mark === '255,254' ? 'utf-16le' : mark === '254,255' ? 'utf-16be' : 'utf-8'
  return new TextDecoder(charset).decode(bytes)
}
