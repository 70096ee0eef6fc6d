import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

/** A passage of a set. */
export interface EvalRecord {
  id: string
  title: string
  text: string
}

/** A question of a set and the passages that answer it. */
export interface EvalQuery {
  id: string
  text: string
  relevant: string[]
}

/** Records of a JSON Lines file, gzipped where its name ends in `.gz`; throws with the line's number where one is not JSON. */
export function readRecords<T>(path: string): T[] {
  const bytes = readFileSync(path)
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  return text.split('\n').flatMap((line, i) => {
    if (line.trim() === '') return []
    try {
      return [JSON.parse(line) as T]
    } catch (cause) {
      throw new Error(`${path}:${i + 1} is not JSON`, { cause })
    }
  })
}
