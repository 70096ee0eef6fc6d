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
  for (let at = 0; at < text.length; at++) {
    const token = text[at]!
    if (token === '{' || token === '[') open.push(token === '{' ? new Set() : null)
    if (token === '}' || token === ']') open.pop()
    if (open.length > MAX_DEPTH) return 'Tệp JSON lồng nhau quá sâu.'
    if (token !== '"') continue
    const end = stringEnd(text, at)
    const key = text.slice(at, end)
    at = end - 1
    const keys = open.at(-1)
    if (!keys || !isColonNext(text, end)) continue
    if (keys.has(key)) return `Khóa ${key.slice(0, 60)} được nêu hai lần trong một đối tượng.`
    keys.add(key)
  }
  return null
}

/** Offset after the quotation mark that closes the string at `start`; the text's end where none does. */
function stringEnd(text: string, start: number): number {
  let at = start + 1
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1
  return Math.min(at + 1, text.length)
}

function isColonNext(text: string, from: number): boolean {
  const next = /\s*:/y
  next.lastIndex = from
  return next.test(text)
}
