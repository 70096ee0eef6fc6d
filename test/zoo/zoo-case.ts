import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { projectRoot } from '../../server/cli/project-root.js'

/** A hostile or broken input, and what an ingest must make of it. */
export interface ZooCase {
  /** What it is, in a few words. */
  what: string
  /** Its name in the folder; no two have the same. */
  file: string
  /** Its bytes, or how it is put at a path where it is no ordinary file. */
  make: () => string | Uint8Array | ((path: string) => void)
  /** `document`, or the code it is left out with; several where the machine's speed or the library's version decides. */
  ends: readonly string[]
  /** Words that the document must hold. */
  holds?: string
  /** A warning that the document must bear. */
  warns?: string
  /** Where it is reported, if that is not `file`. */
  reportedAt?: string
}

/** A case as the lists of cases write it: name, description, end (`a|b` for several) and content. */
export function zooCase(file: string, what: string, ends: string, make: ZooCase['make'], more: Partial<ZooCase> = {}): ZooCase {
  return { file, what, ends: ends.split('|'), make, ...more }
}

/** Puts a case at its path. */
export function place({ make }: ZooCase, path: string): void {
  mkdirSync(dirname(path), { recursive: true })
  const made = make()
  if (typeof made === 'function') made(path)
  else writeFileSync(path, made)
}

/** The bytes up to a share of them: a copy that broke off. */
export function cutAt(bytes: Uint8Array, share: number): Uint8Array {
  return bytes.subarray(0, Math.floor(bytes.length * share))
}

/** The resolution in one of its formats: what is cut off or damaged. */
export function resolutionIn(name: string): Buffer {
  return readFileSync(join(projectRoot(), 'test/formats/resolution', name))
}

/** Points at which files of every kind are cut off. */
export const CUTS = [0.02, 0.25, 0.5, 0.75, 0.97] as const

export const WORDS = 'Điều 1. Tỷ lệ hộ nghèo còn 3%.'
