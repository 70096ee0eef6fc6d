import { mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Makes a folder and those above it that are missing, one by one.
 *
 * Node's own recursive call never ends where a file system accepts no folders and says that the one above is missing (`/proc`).
 * Throws what the file system says.
 */
export function makeFolder(path: string): void {
  const missing: string[] = []
  let at = path
  while (!isThere(at)) {
    missing.unshift(at)
    at = dirname(at)
  }
  for (const folder of missing) makeOne(folder)
  if (!statSync(path).isDirectory()) throw Object.assign(new Error(`${path} is no folder`), { code: 'ENOTDIR', syscall: 'mkdir' })
}

function isThere(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined || path === dirname(path)
}

/** Another process may make it at the same moment. */
function makeOne(folder: string): void {
  try {
    mkdirSync(folder)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}
