import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadAssets } from '../../server/http/assets.js'

const folder = join(import.meta.dirname, '../../web/styles')
const sheets = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const)
const tokens = readFileSync(join(folder, 'tokens.css'), 'utf8')
const colours = (css: string) => Object.fromEntries([...css.matchAll(/--([a-z-]+): (#[0-9a-f]{6})/g)].map((match) => [match[1]!, match[2]!]))
const [light = '', dark = ''] = tokens.split('@media')
const modes = { light: colours(light), dark: { ...colours(light), ...colours(dark) } }

/** WCAG 2.2 contrast of two colours, 1 to 21. */
function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (high! + 0.05) / (low! + 0.05)
}

function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
}

describe('colours', () => {
  const words = [['ink', 'paper'], ['ink', 'wash'], ['quiet', 'paper'], ['quiet', 'wash'], ['accent', 'paper'], ['accent', 'wash'], ['on-accent', 'accent'], ['on-mark', 'mark'], ['on-band', 'band'], ['on-band-quiet', 'band']] as const
  it.each(Object.entries(modes).flatMap(([mode, colour]) => words.map(([front, back]) => [mode, front, back, colour] as const)))('in %s mode %s on %s can be read (4.5 : 1)', (_mode, front, back, colour) => {
    expect(contrast(colour[front]!, colour[back]!)).toBeGreaterThanOrEqual(4.5)
  })

  it.each(Object.entries(modes))('of edges and focus stand out from the ground (3 : 1) in %s mode', (_mode, colour) => {
    for (const shape of ['edge', 'focus']) expect(contrast(colour[shape]!, colour['paper']!), shape).toBeGreaterThanOrEqual(3)
  })
})

describe('style sheets', () => {
  it('are all served', async () => {
    const css = (await loadAssets()).files.get('styles/site.css')!.bytes.toString('utf8')
    for (const [name, sheet] of sheets) expect(css, name).toContain(sheet)
  })

  it('set no text below 16 px and no line of text tighter than 1.35', () => {
    const rootPx = 16 * 1.0625
    for (const [name, sheet] of sheets) {
      if (name === 'print.css') continue
      for (const [, size] of sheet.matchAll(/font-size: ([\d.]+)rem/g)) expect(Number(size) * rootPx, `${name} ${size}rem`).toBeGreaterThanOrEqual(16)
      for (const [, height] of sheet.matchAll(/line-height: ([\d.]+)/g)) expect(Number(height) === 1 || Number(height) >= 1.35, `${name} ${height}`).toBe(true)
    }
  })

  it('use no gradient, no picture and nothing from elsewhere', () => {
    for (const [name, sheet] of sheets) expect(sheet, name).not.toMatch(/gradient|url\(|@import/)
  })
})
