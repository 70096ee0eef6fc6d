/** Deepest nesting accepted; a manifest has three levels. */
const MAX_DEPTH = 64

/**
 * A JSON text as a value, or one Vietnamese sentence saying why it is none. A key named twice in one object is refused: JSON.parse
 * would silently keep the last. Never throws.
 */
export function parseJson(text: string): { value: unknown } | { problem: string } {
  const scanned = scanKeys(text)
  if (scanned !== null) return { problem: scanned }
  try {
    return { value: JSON.parse(text) as unknown }
  } catch (error) {
    const at = error instanceof Error ? /position (\d+)/.exec(error.message)?.[1] : undefined
    return { problem: `Tệp không phải JSON hợp lệ${at ? ` (ở ký tự thứ ${Number(at) + 1})` : ''}.` }
  }
}

/** The first key named twice or the first nesting too deep, as a sentence; null where there is neither. Broken JSON is not its matter. */
function scanKeys(text: string): string | null {
  const open: (Set<string> | null)[] = []
  for (const { 0: token, 1: key } of text.matchAll(/("(?:[^"\\]|\\.)*")\s*:|"(?:[^"\\]|\\.)*"|[{}[\]]/g)) {
    if (token === '{' || token === '[') open.push(token === '{' ? new Set() : null)
    if (token === '}' || token === ']') open.pop()
    if (open.length > MAX_DEPTH) return 'Tệp JSON lồng nhau quá sâu.'
    const keys = open.at(-1)
    if (!key || !keys) continue
    if (keys.has(key)) return `Khóa ${key.slice(0, 60)} được nêu hai lần trong một đối tượng.`
    keys.add(key)
  }
  return null
}
