import type { PageLine } from './page-lines.js'
import words from './stamp-words.json' with { type: 'json' }

const [SIGNED, ...OTHERS] = words.map((word) => new RegExp(`^\\s*${word}`, 'iu')) as [RegExp, ...RegExp[]]
/** Lines of a digital signature's picture stand within so many points of the one that names the signer. */
const REACH_POINTS = 70

/** Lines without the words that a program for digital signatures printed over the page, and those words. */
export function splitStamps(lines: readonly PageLine[]): { lines: PageLine[]; stamps: string[] } {
  const places = lines.flatMap(({ segments }) => segments.filter(({ text }) => SIGNED.test(text) && !/[.;]$/.test(text)))
  if (places.length === 0) return { lines: [...lines], stamps: [] }
  const stamps: string[] = []
  const isStamp = ({ text, y, x0 }: PageLine['segments'][number]): boolean => {
    const isNear = places.some((place) => Math.abs(place.y - y) < REACH_POINTS && Math.abs(place.x0 - x0) < REACH_POINTS)
    return isNear && [SIGNED, ...OTHERS].some((word) => word.test(text))
  }
  const kept = lines.map((line) => {
    stamps.push(...line.segments.filter(isStamp).map(({ text }) => text))
    return { ...line, segments: line.segments.filter((segment) => !isStamp(segment)) }
  })
  // A date alone under a signature's name belongs to it only with its partner: "Người ký: …" without a time is the text's own.
  return stamps.length < 2 ? { lines: [...lines], stamps: [] } : { lines: kept.filter(({ segments }) => segments.length > 0), stamps }
}
