import parts from './syllable-parts.json' with { type: 'json' }

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g
const RIMES: ReadonlySet<string> = new Set(parts.rimes)
/** Longest first, so that `ngh` is not read as `ng` and a rime. */
const ONSETS: readonly string[] = [...parts.onsets].sort((a, b) => b.length - a.length)

/**
 * True where a word is built as a Vietnamese syllable: an onset and a rime of syllable-parts.json, with at most one tone.
 *
 *   'nghèo' → true    'quyết' → true    'Gdp' → false    'hé¹' → false
 */
export function isSyllable(word: string): boolean {
  const marked = word.toLowerCase().normalize('NFD')
  if ((marked.match(TONES)?.length ?? 0) > 1) return false
  const bare = marked.replace(TONES, '').normalize('NFC')
  return ONSETS.some((onset) => bare.startsWith(onset) && RIMES.has(bare.slice(onset.length))) || /^g(i|in|ip|êng|ia|iêng)$/.test(bare)
}
