import { createRequire } from 'node:module'

const load = createRequire(import.meta.url)

/**
 * A package that is loaded with its first use, without a promise to wait for.
 *
 * For those that take longer to load than a law takes to read, where most files do without.
 */
export function lazyPackage<Package>(name: string): () => Package {
  let loaded: Package | undefined
  return () => (loaded ??= load(name) as Package)
}
