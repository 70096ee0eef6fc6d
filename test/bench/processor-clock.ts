import type { MeiliServer } from '../meilisearch-server.js'

/** Milliseconds of processor time that this program and the server have taken since; null where the server is not ours to ask. */
export function processorClock(server: Pick<MeiliServer, 'processorMs'>): () => number | null {
  const own = process.cpuUsage()
  const theirs = server.processorMs()
  return () => {
    const { user, system } = process.cpuUsage(own)
    const now = server.processorMs()
    return now === null || theirs === null ? null : (user + system) / 1000 + now - theirs
  }
}
