import { packNumbers, unpackNumbers } from './packed-postings.js'

/** A text as the numbers of its syllables; `breaks[i]` is true where syllable i opens a run, so that it pairs with none before. */
export interface NumberedText {
  numbers: number[]
  breaks: boolean[]
}

/** The three fields of a section as numbers. */
export interface RowSyllables {
  heading: NumberedText
  context: NumberedText
  body: NumberedText
}

/** A section's fields in bytes: two counts, then every syllable as twice its number plus its break. */
export function packRow({ heading, context, body }: RowSyllables): Uint8Array {
  const packed = [heading.numbers.length, context.numbers.length]
  for (const { numbers, breaks } of [heading, context, body]) {
    for (let i = 0; i < numbers.length; i++) packed.push(numbers[i]! * 2 + (breaks[i] ? 1 : 0))
  }
  return packNumbers(packed)
}

/** The fields of `packRow`. */
export function unpackRow(bytes: Uint8Array): RowSyllables {
  const packed = unpackNumbers(bytes)
  const headingEnd = 2 + packed[0]!
  const contextEnd = headingEnd + packed[1]!
  return { heading: cut(packed, 2, headingEnd), context: cut(packed, headingEnd, contextEnd), body: cut(packed, contextEnd, packed.length) }
}

function cut(packed: readonly number[], from: number, to: number): NumberedText {
  const numbers = new Array<number>(to - from)
  const breaks = new Array<boolean>(to - from)
  for (let i = from; i < to; i++) {
    numbers[i - from] = packed[i]! >>> 1
    breaks[i - from] = (packed[i]! & 1) === 1
  }
  return { numbers, breaks }
}
