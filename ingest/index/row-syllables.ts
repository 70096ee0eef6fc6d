import { packNumbers, unpackNumbers } from './packed-postings.js'

/** A text as the numbers of its syllables; `breaks[i]` is true where syllable i opens a run, so that it pairs with none before. */
export interface NumberedText {
  numbers: number[]
  breaks: boolean[]
}

/** The three fields of a section that is being written. */
export interface RowFields {
  heading: NumberedText
  context: NumberedText
  body: NumberedText
}

/**
 * The syllables of a stored section: heading in `[0, headingEnd)`, context in `[headingEnd, contextEnd)`, then its own words.
 *
 * Each value is twice the syllable's number, plus 1 where it opens a run.
 */
export interface RowSyllables {
  values: Uint32Array
  headingEnd: number
  contextEnd: number
}

/** A section's fields in bytes: two lengths, then the values. */
export function packRow({ heading, context, body }: RowFields): Uint8Array {
  const packed = [heading.numbers.length, context.numbers.length]
  for (const { numbers, breaks } of [heading, context, body]) {
    for (let i = 0; i < numbers.length; i++) packed.push(numbers[i]! * 2 + (breaks[i] ? 1 : 0))
  }
  return packNumbers(packed)
}

/** What `packRow` packed. */
export function unpackRow(bytes: Uint8Array): RowSyllables {
  const values = unpackNumbers(bytes)
  const headingEnd = values[0]!
  return { values: values.subarray(2), headingEnd, contextEnd: headingEnd + values[1]! }
}
