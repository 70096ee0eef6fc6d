/** A stretch of a text that is to be shown in some way. */
export interface Layer<Kind extends string = string> {
  start: number
  end: number
  kind: Kind
  href?: string
}

/** A piece of a text and the layers that lie over the whole of it. */
export interface Segment<Kind extends string = string> {
  start: number
  text: string
  layers: Layer<Kind>[]
}

/**
 * The text cut wherever a layer begins or ends. The pieces joined are the text; layers outside it are clipped, empty ones ignored.
 *   ('abcd', [1,3)) → 'a' · 'bc'* · 'd'
 */
export function segments<Kind extends string>(text: string, layers: readonly Layer<Kind>[]): Segment<Kind>[] {
  const inside = layers
    .map((layer) => ({ ...layer, start: Math.max(0, layer.start), end: Math.min(text.length, layer.end) }))
    .filter((layer) => layer.start < layer.end)
  const cuts = [...new Set([0, text.length, ...inside.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b)
  const pieces: Segment<Kind>[] = []
  for (let i = 0; i + 1 < cuts.length; i++) {
    const [start, end] = [cuts[i]!, cuts[i + 1]!]
    pieces.push({ start, text: text.slice(start, end), layers: inside.filter((layer) => layer.start <= start && end <= layer.end) })
  }
  return pieces
}
