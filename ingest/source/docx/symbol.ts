import symbols from './symbols.json' with { type: 'json' }

const SYMBOL: Readonly<Record<string, string>> = symbols.symbol
const WINGDINGS: Readonly<Record<string, string>> = symbols.wingdings

/**
 * A character of a symbol font as the sign it prints; a sign that the tables do not have is a bullet, a character of no such font itself.
 *
 * Such fonts number their signs from U+F000.
 *   ('\uF0B7', 'Symbol') → '•'    ('\uF0FC', 'Wingdings') → '✓'    ('-', 'Symbol') → '-'    ('o', 'Courier New') → '◦'
 */
export function symbolChar(char: string, font: string): string {
  if (char === 'o' && /^courier/i.test(font)) return '◦'
  const code = char.charCodeAt(0)
  const isWingdings = /^wingdings/i.test(font)
  const isPrivate = code >= 0xf000 && code <= 0xf0ff
  if (!isPrivate && !(isWingdings && code >= 0x21 && code <= 0xff)) return char
  const key = (code & 0xff).toString(16).padStart(2, '0')
  return (isWingdings ? WINGDINGS[key] : SYMBOL[key]) ?? '•'
}
